package it.sportello.application.payment.outcome;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A payment status report of any edition of pain.002, as far as it tells of single payments.
 *
 * @param messageId of the order it is about
 */
record OutcomeFile(String messageId, List<Outcome> outcomes) {

    /** Every edition has the elements that count. */
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";

    private static final String TRANSACTION = "TxInfAndSts";
    private static final int DEEPEST = 32;

    /** Max35Text: of names and of a bank's own reasons. */
    private static final int LONGEST = 35;

    OutcomeFile {
        requireNonNull(messageId, "messageId");
        outcomes = List.copyOf(outcomes);
    }

    /** @throws XMLStreamException when it is no such report */
    static OutcomeFile read(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = parser().createXMLStreamReader(new ByteArrayInputStream(xml));
        // Skips comments and stops at a document type.
        reader.nextTag();
        reader.require(XMLStreamConstants.START_ELEMENT, null, "Document");
        if (reader.getNamespaceURI() == null || !reader.getNamespaceURI().startsWith(NAMESPACE)) {
            throw new XMLStreamException("no payment status report");
        }
        return new Reading().of(reader);
    }

    /** Strangers write this: no document type, no entities of their own, nothing from elsewhere. */
    private static XMLInputFactory parser() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Where in the report the parser is, and what it has found. */
    private static final class Reading {

        private final Deque<String> path = new ArrayDeque<>();
        private final Map<String, String> transaction = new HashMap<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private String messageId = "";

        OutcomeFile of(XMLStreamReader reader) throws XMLStreamException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> text(reader.getText().strip());
                    case XMLStreamConstants.END_ELEMENT -> close(reader.getLocalName());
                    default -> {}
                }
            }
            if (messageId.isEmpty()) {
                throw new XMLStreamException("says not which order it is about");
            }
            return new OutcomeFile(messageId, outcomes);
        }

        private void open(String name) throws XMLStreamException {
            path.push(name);
            if (path.size() > DEEPEST) {
                throw new XMLStreamException("too deep");
            }
        }

        private void text(String text) {
            if (text.isEmpty() || path.isEmpty()) {
                return;
            }
            if (path.peek().equals("OrgnlMsgId") && path.contains("OrgnlGrpInfAndSts")) {
                messageId = text;
            } else if (path.contains(TRANSACTION)) {
                transaction.putIfAbsent(key(), text);
            }
        }

        /** The status has one name, its reason is a code of the standard or of the bank. */
        private String key() {
            String name = requireNonNull(path.peek());
            return path.contains("Rsn") && path.contains("StsRsnInf") ? "reason" : name;
        }

        private void close(String name) throws XMLStreamException {
            path.poll();
            if (name.equals(TRANSACTION)) {
                outcomes.add(outcome());
                transaction.clear();
            }
        }

        private Outcome outcome() throws XMLStreamException {
            String endToEndId = transaction.get("OrgnlEndToEndId");
            String status = transaction.get("TxSts");
            if (endToEndId == null || status == null) {
                throw new XMLStreamException("a transaction without name or status");
            }
            if (endToEndId.length() > LONGEST
                    || transaction.getOrDefault("reason", "").length() > LONGEST) {
                throw new XMLStreamException("a name or a reason is too long");
            }
            return new Outcome(endToEndId, status, transaction.get("reason"));
        }
    }
}
