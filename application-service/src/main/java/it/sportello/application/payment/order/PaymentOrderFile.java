package it.sportello.application.payment.order;

import it.sportello.application.form.Iban;
import it.sportello.application.payment.order.PaymentOrder.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import javax.xml.stream.XMLStreamException;

/**
 * Writes payment orders as CustomerCreditTransferInitiationV09 (pain.001.001.09), transfer by transfer: a run does not fit
 * into memory. One part goes to accounts, one is held as cash for who comes with their tax code (ADR 13).
 */
@ApplicationScoped
class PaymentOrderFile {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final String CURRENCY = "EUR";
    private static final int LONGEST_NAME = 70;

    /** Poste Italiane pays the cash out. */
    private static final String POST_OFFICE = "BPPIITRRXXX";

    private final DebtorConfig debtor;

    PaymentOrderFile(DebtorConfig debtor) {
        this.debtor = debtor;
    }

    /** @param transfers those to accounts first, as many of each kind as {@code order} says */
    void write(OutputStream out, PaymentOrder order, Iterator<CreditTransfer> transfers) {
        try {
            XmlWriter xml = new XmlWriter(out);
            xml.document(
                    NAMESPACE,
                    () -> xml.element("CstmrCdtTrfInitn", () -> {
                        header(xml, order);
                        part(xml, order, "1", order.toAccounts(), transfers);
                        part(xml, order, "2", order.inCash(), transfers);
                    }));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the payment file cannot be written", e);
        }
    }

    private void header(XmlWriter xml, PaymentOrder order) throws XMLStreamException {
        xml.element("GrpHdr", () -> {
            xml.text("MsgId", PaymentOrder.messageId(order.runId()));
            xml.text("CreDtTm", order.madeAt().toString());
            totals(xml, order.toAccounts().plus(order.inCash()));
            xml.nested(PlainText.of(debtor.name(), LONGEST_NAME), "InitgPty", "Nm");
        });
    }

    private void part(
            XmlWriter xml, PaymentOrder order, String number, Totals totals, Iterator<CreditTransfer> transfers)
            throws XMLStreamException {
        if (totals.count() == 0) {
            return;
        }
        xml.element("PmtInf", () -> {
            xml.text("PmtInfId", PaymentOrder.messageId(order.runId()) + "-" + number);
            xml.text("PmtMtd", "TRF");
            totals(xml, totals);
            xml.nested("SSBE", "PmtTpInf", "CtgyPurp", "Cd");
            xml.nested(order.executionDate().toString(), "ReqdExctnDt", "Dt");
            xml.nested(PlainText.of(debtor.name(), LONGEST_NAME), "Dbtr", "Nm");
            xml.nested(debtor.iban(), "DbtrAcct", "Id", "IBAN");
            xml.nested(debtor.bic(), "DbtrAgt", "FinInstnId", "BICFI");
            xml.text("ChrgBr", "SLEV");
            for (int written = 0; written < totals.count(); written++) {
                transfer(xml, transfers.next());
            }
        });
    }

    private static void transfer(XmlWriter xml, CreditTransfer transfer) throws XMLStreamException {
        xml.element("CdtTrfTxInf", () -> {
            xml.nested(transfer.endToEndId(), "PmtId", "EndToEndId");
            xml.element(
                    "Amt",
                    () -> xml.element("InstdAmt", () -> {
                        xml.attribute("Ccy", CURRENCY);
                        xml.characters(amount(transfer.cents()));
                    }));
            Iban account = transfer.account();
            if (account == null) {
                cash(xml, transfer);
            } else {
                xml.nested(PlainText.of(transfer.payee(), LONGEST_NAME), "Cdtr", "Nm");
                xml.nested(account.value(), "CdtrAcct", "Id", "IBAN");
            }
            xml.nested(transfer.remittance(), "RmtInf", "Ustrd");
        });
    }

    /** Held for who comes, and paid on identification. */
    private static void cash(XmlWriter xml, CreditTransfer transfer) throws XMLStreamException {
        xml.nested(POST_OFFICE, "CdtrAgt", "FinInstnId", "BICFI");
        xml.element("Cdtr", () -> {
            xml.text("Nm", PlainText.of(transfer.payee(), LONGEST_NAME));
            xml.element(
                    "Id",
                    () -> xml.element(
                            "PrvtId",
                            () -> xml.element("Othr", () -> {
                                xml.text("Id", transfer.taxCode());
                                xml.nested("TXID", "SchmeNm", "Cd");
                            })));
        });
        xml.nested("HOLD", "InstrForCdtrAgt", "Cd");
    }

    private static void totals(XmlWriter xml, Totals totals) throws XMLStreamException {
        xml.text("NbOfTxs", Integer.toString(totals.count()));
        xml.text("CtrlSum", amount(totals.cents()));
    }

    private static String amount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
