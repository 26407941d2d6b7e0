"""A package of the exchange of electronic documents (QCVN 102:2016) round a paper."""

from __future__ import annotations

import base64
from xml.sax.saxutils import escape

from tests.samples.source import Source
from tests.samples.write_pdf import to_pdf

_PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader>
<From><OrganId>000.00.16.H21</OrganId><OrganizationInCharge>UBND tỉnh Gia Lai</OrganizationInCharge>
<OrganName>{issuer}</OrganName><Email>snnmt@gialai.example</Email></From>
<To><OrganId>H21.31</OrganId><OrganName>UBND xã Ia Tul</OrganName></To>
<To><OrganId>H21.47</OrganId><OrganName>UBND phường An Phú</OrganName></To>
<Code><CodeNumber>{number}</CodeNumber><CodeNotation>{notation}</CodeNotation></Code>
<PromulgationInfo><Place>Gia Lai</Place><PromulgationDate>{day}</PromulgationDate></PromulgationInfo>
<DocumentType><Type>2</Type><TypeName>Công văn</TypeName></DocumentType>
<Subject>{title}</Subject><Content>{title}</Content>
<SignerInfo><Competence>{competence}</Competence><Position>{position}</Position><FullName>{signer}</FullName></SignerInfo>
<OtherInfo><Priority>0</Priority><PageAmount>1</PageAmount></OtherInfo>
<DocumentId>000.00.16.H21,{day},{number}/{notation}</DocumentId>
<Bussiness><BussinessDocType>0</BussinessDocType></Bussiness></MessageHeader>
<TraceHeaderList><TraceHeader><OrganId>000.00.16.H21</OrganId><Timestamp>{day} 15:04:05</Timestamp></TraceHeader>
</TraceHeaderList></edXMLHeader><edXMLBody><edXMLManifest version="1.0">
<Reference><ContentId>cid:1860</ContentId><ContentType>application/pdf</ContentType></Reference>
</edXMLManifest></edXMLBody></edXMLEnvelope>
<AttachmentEncoded><Attachment><ContentId>cid:1860</ContentId><AttachmentName>{name}.pdf</AttachmentName>
<ContentType>application/pdf</ContentType><ContentTransferEncoded>{data}</ContentTransferEncoded>
</Attachment></AttachmentEncoded></edXML>
"""


def to_edxml(source: Source) -> bytes:
    """The package of a paper, with the paper as PDF in it."""
    number, _, notation = source.head["number"].partition("/")
    signer, _, role = source.head["signer"].partition(" | ")
    competence, _, position = role.partition(", ")
    fields = {
        "issuer": source.head["issuer"], "number": number, "notation": notation, "title": source.head["title"],
        "day": source.head["issued_on"].replace("-", "/"), "competence": competence, "position": position,
        "signer": signer, "name": source.name,
    }  # fmt: skip
    data = base64.encodebytes(to_pdf(source)).decode()
    return _PACKAGE.format(**{key: escape(value) for key, value in fields.items()}, data=data).encode()
