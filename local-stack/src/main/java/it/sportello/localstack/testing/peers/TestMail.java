package it.sportello.localstack.testing.peers;

import it.sportello.localstack.peers.MailServerMXBean;
import it.sportello.localstack.peers.Mailboxes;
import it.sportello.localstack.peers.control.RemoteControl;
import it.sportello.localstack.testing.TestSettings;
import it.sportello.localstack.testing.TestStack;

/** The mail server of the running {@link TestStack}. */
public final class TestMail {

    private TestMail() {}

    public static Mailboxes mailboxes() {
        return new Mailboxes(TestSettings.imapPort());
    }

    /** Stops, starts or silences it; put it back as it was, for the tests that follow. */
    public static MailServerMXBean server() {
        return RemoteControl.of(MailServerMXBean.NAME, MailServerMXBean.class);
    }
}
