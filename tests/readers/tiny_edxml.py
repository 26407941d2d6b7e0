"""Packages of the exchange of electronic documents, made by hand in the shapes that senders use."""

from __future__ import annotations

import base64

STANDARD = "http://www.mic.gov.vn/TBT/QCVN_102_2016"

FROM = """<From><OrganId>000.00.09.H98</OrganId><OrganizationInCharge>UBND tỉnh Bình Minh</OrganizationInCharge>
<OrganName>Sở Xây dựng tỉnh Bình Minh</OrganName><Email>vt@binhminh.example</Email></From>"""
TO = "<To><OrganId>{}</OrganId><OrganName>{}</OrganName></To>"
CODE = "<Code><CodeNumber>77</CodeNumber><CodeNotation>SXD-QHKT</CodeNotation></Code>"
STAFF = "<StaffInfo><Department>Phòng Kín</Department><Staff>Người Xử Lý</Staff><Mobile>0900000009</Mobile></StaffInfo>"
DETAILS = """<PromulgationInfo><Place>Bình Minh</Place><PromulgationDate>{day}</PromulgationDate></PromulgationInfo>
<DocumentType><Type>2</Type><TypeName>Công văn</TypeName></DocumentType>
<Subject>V/v rà soát quy hoạch xã</Subject><Content>Rà soát &amp; báo cáo</Content>
<SignerInfo><Competence>KT. GIÁM ĐỐC</Competence><Position>Phó Giám đốc</Position><FullName>Lê Văn Mẫu</FullName></SignerInfo>
<DueDate>{due}</DueDate><ToPlaces><Place>Như trên</Place><Place>Lưu: VT</Place></ToPlaces>
<OtherInfo><Priority>2</Priority><PageAmount>3</PageAmount><Appendixes><Appendix>Biểu số 1</Appendix></Appendixes></OtherInfo>
<SteeringType>1</SteeringType>"""
ANSWER = """<ResponseFor><OrganId>000.00.00.H98</OrganId><Code>1204/UBND-CN</Code>
<PromulgationDate>2026/01/15</PromulgationDate><DocumentId>000.00.00.H98,2026/01/15,1204/UBND-CN</DocumentId></ResponseFor>"""
IDENTITY = "<DocumentId>000.00.09.H98,2026/02/05,77/SXD-QHKT</DocumentId>"


def receivers() -> str:
    return TO.format("H98.01", "UBND xã An Hòa") + TO.format("000.00.12.H98", "Sở Nội vụ")


def details(day: str = "2026/02/05", due: str = "2026/03/20") -> str:
    return DETAILS.format(day=day, due=due)


def business(kind: str, reason: str = "", more: str = "", *, spelt: str = "Bussiness") -> str:
    return f"<{spelt}><{spelt}DocType>{kind}</{spelt}DocType><{spelt}DocReason>{reason}</{spelt}DocReason>{more}{STAFF}</{spelt}>"


def attachment(
    name: str, data: bytes, *, identity: str = "cid:a-1", kind: str = "application/pdf", text: str = ""
) -> str:
    content = text or base64.b64encode(data).decode()
    return (
        f"<Attachment><ContentId>{identity}</ContentId><AttachmentName>{name}</AttachmentName><ContentType>{kind}</ContentType>"
        f"<ContentTransferEncoded>{content}</ContentTransferEncoded></Attachment>"
    )


def package(head: str, *, trace: str = "", attached: str = "", manifest: str = "", mark: str = "") -> bytes:
    """The second generation: everything in one name space, attachments outside the envelope."""
    text = f"""{mark}<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="{STANDARD}"><edXMLEnvelope><edXMLHeader><MessageHeader>{head}</MessageHeader>
<TraceHeaderList><TraceHeader><OrganId>000.00.09.H98</OrganId><Timestamp>2026/02/05 09:10:11</Timestamp></TraceHeader>{trace}</TraceHeaderList>
</edXMLHeader><edXMLBody><edXMLManifest version="1.0">{manifest}</edXMLManifest></edXMLBody></edXMLEnvelope>
<AttachmentEncoded>{attached}</AttachmentEncoded></edXML>"""
    return text.encode()


def older(head: str, attached: str) -> bytes:
    """The first generation: a SOAP envelope, days first, attachments in the body."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:edXML="http://www.e-doc.vn/Schema/">
<SOAP-ENV:Header><edXML:MessageHeader>{head}</edXML:MessageHeader></SOAP-ENV:Header>
<SOAP-ENV:Body><Manifest/><AllDocument><Document><Attach>{attached}</Attach></Document></AllDocument></SOAP-ENV:Body>
</SOAP-ENV:Envelope>""".encode()
