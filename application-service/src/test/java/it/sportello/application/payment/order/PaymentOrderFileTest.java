package it.sportello.application.payment.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.application.Fixtures;
import it.sportello.application.form.Iban;
import it.sportello.application.payment.order.PaymentOrder.Totals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class PaymentOrderFileTest {

    private static final UUID RUN = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final CreditTransfer TO_ACCOUNT = new CreditTransfer(
            "SPT-2020-000000123-1",
            "SPT-2020-000000123",
            60_000,
            "Fantàsia D’Finzione & C. <ß>",
            "FNZFTS85M41H501W",
            new Iban("IT60X0542811101000000123456"));
    private static final CreditTransfer IN_CASH = new CreditTransfer(
            "SPT-2020-000000124-1", "SPT-2020-000000124", 5, "Chimera Finzione", "FNZCMR85M41H501W", null);

    @Test
    @DisplayName("A8 the file for the bank is valid by the official schema, with accounts, with cash and with both")
    void isValid() throws SAXException, IOException {
        OfficialSchema.PAIN_001_001_09.validate(written(TO_ACCOUNT, IN_CASH));
        OfficialSchema.PAIN_001_001_09.validate(written(TO_ACCOUNT));
        OfficialSchema.PAIN_001_001_09.validate(written(IN_CASH));
    }

    @Test
    @DisplayName("A8 the official schema refuses what is no payment order: the test before would notice")
    void theSchemaIsStrict() {
        String broken = text(written(TO_ACCOUNT)).replace("<ChrgBr>SLEV", "<ChrgBr>WHO");

        assertThatThrownBy(() -> OfficialSchema.PAIN_001_001_09.validate(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    @DisplayName("A8 sums, names and ids stand where the bank looks for them")
    void saysWhatIsToBePaid() {
        assertThat(text(written(TO_ACCOUNT, IN_CASH)))
                .contains("<MsgId>0190a000000070008000000000000001</MsgId>")
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>600.05</CtrlSum>")
                .contains("<NbOfTxs>1</NbOfTxs><CtrlSum>600.00</CtrlSum>")
                .contains("<ReqdExctnDt><Dt>2020-04-20</Dt></ReqdExctnDt>")
                .contains("<EndToEndId>SPT-2020-000000123-1</EndToEndId>")
                .contains("<InstdAmt Ccy=\"EUR\">600.00</InstdAmt>")
                .contains("<CdtrAcct><Id><IBAN>IT60X0542811101000000123456</IBAN></Id></CdtrAcct>")
                .contains("<Nm>Fantasia D'Finzione . C. .ss.</Nm>");
    }

    @Test
    @DisplayName("A6 cash is held at the post office for who comes with the tax code, and names no account")
    void holdsCash() {
        assertThat(text(written(IN_CASH)))
                .contains("<CdtrAgt><FinInstnId><BICFI>BPPIITRRXXX</BICFI></FinInstnId></CdtrAgt>")
                .contains("<Othr><Id>FNZCMR85M41H501W</Id><SchmeNm><Cd>TXID</Cd></SchmeNm></Othr>")
                .contains("<InstrForCdtrAgt><Cd>HOLD</Cd></InstrForCdtrAgt>")
                .doesNotContain("CdtrAcct");
        assertThat(text(written(TO_ACCOUNT))).doesNotContain("FNZFTS85M41H501W");
    }

    @Test
    @DisplayName("A6 neither payee nor account reach a log")
    void redacts() {
        assertThat(TO_ACCOUNT).hasToString("CreditTransfer[SPT-2020-000000123-1]");
    }

    private static byte[] written(CreditTransfer... transfers) {
        var out = new ByteArrayOutputStream();
        var order = new PaymentOrder(
                RUN,
                Fixtures.APRIL_FIRST,
                LocalDate.parse("2020-04-20"),
                totals(transfers, false),
                totals(transfers, true));
        new PaymentOrderFile(new Debtor()).write(out, order, List.of(transfers).iterator());
        return out.toByteArray();
    }

    private static Totals totals(CreditTransfer[] transfers, boolean inCash) {
        return List.of(transfers).stream()
                .filter(transfer -> (transfer.account() == null) == inCash)
                .map(transfer -> new Totals(1, transfer.cents()))
                .reduce(Totals.NONE, Totals::plus);
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }

    private record Debtor(String name, String iban, String bic) implements DebtorConfig {
        Debtor() {
            this("Ente di prova", "IT30L0000000000000000000000", "PROVITRR");
        }
    }
}
