"""Small Word files: python-docx with pieces of markup that it has no words for."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

_LEVEL = '<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def docx(*paragraphs: str) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def saved(document: DocumentType) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def add_list(document: DocumentType, number: int, *levels: tuple[str, str], more: str = "") -> None:
    """Define list `number` with a form and a text for each level ("decimal", "Điều %1.")."""
    root = document.part.numbering_part.element
    body = "".join(_LEVEL.format(at=at, form=form, text=text, more=more) for at, (form, text) in enumerate(levels))
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{900 + number}">{body}</w:abstractNum>')
    root.insert(0, abstract)
    add_num(document, number, 900 + number)


def add_num(document: DocumentType, number: int, abstract: int, restart: int | None = None) -> None:
    """A list that counts by an abstract one; with `restart` its first level begins there."""
    override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{restart}"/></w:lvlOverride>' if restart else ""
    xml = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
    document.part.numbering_part.element.append(parse_xml(xml))


def numbered(document: DocumentType, text: str, number: int, level: int = 0) -> None:
    paragraph = document.add_paragraph(text)
    xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(xml))


def raw_paragraph(document: DocumentType, inside: str) -> None:
    """A paragraph written as markup."""
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(f"<w:p {nsdecls('w')} {_OTHER}>{inside}</w:p>"))
    assert body[-1].tag == qn("w:sectPr")


_OTHER = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
