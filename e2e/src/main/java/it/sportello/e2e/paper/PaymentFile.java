package it.sportello.e2e.paper;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the bank was told to pay (ISO 20022, pain.001), and what it answers (pain.002). */
public final class PaymentFile {

    private final Document document;

    private PaymentFile(Document document) {
        this.document = document;
    }

    public static PaymentFile read(String xml) {
        try {
            var source = new InputSource(new StringReader(xml));
            return new PaymentFile(DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(source));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Not a payment file", e);
        }
    }

    /** Whether a payment says this anywhere: its account, its purpose. */
    public boolean pays(String text) {
        return all(document.getDocumentElement(), "CdtTrfTxInf")
                .anyMatch(payment -> payment.getTextContent().contains(text));
    }

    /** All were executed. */
    public String executed() {
        return report(_ -> true);
    }

    /** All but one, for the account of that one is closed. */
    public String executedButFor(String protocolNumber) {
        return report(payment -> !payment.getTextContent().contains(protocolNumber));
    }

    private String report(Predicate<Element> isExecuted) {
        Element order = document.getDocumentElement();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
                  <CstmrPmtStsRpt>
                    <GrpHdr><MsgId>%s</MsgId><CreDtTm>%s</CreDtTm></GrpHdr>
                    <OrgnlGrpInfAndSts>
                      <OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                    </OrgnlGrpInfAndSts>
                    %s
                  </CstmrPmtStsRpt>
                </Document>
                """.formatted(
                UUID.randomUUID().toString().replace("-", ""),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                text(order, "MsgId"),
                all(order, "PmtInf").map(part -> report(part, isExecuted)).collect(Collectors.joining()));
    }

    private static String report(Element part, Predicate<Element> isExecuted) {
        String outcomes = all(part, "CdtTrfTxInf")
                .map(payment -> outcome(payment, isExecuted.test(payment)))
                .collect(Collectors.joining());
        return "<OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>"
                .formatted(text(part, "PmtInfId"), outcomes);
    }

    private static String outcome(Element payment, boolean executed) {
        String status =
                executed ? "<TxSts>ACSC</TxSts>" : "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>";
        return "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId>%s</TxInfAndSts>"
                .formatted(text(payment, "EndToEndId"), status);
    }

    private static String text(Element parent, String name) {
        return all(parent, name).findFirst().map(Element::getTextContent).orElse("");
    }

    private static Stream<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
