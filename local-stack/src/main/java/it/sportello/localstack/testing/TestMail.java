package it.sportello.localstack.testing;

import it.sportello.localstack.peers.MailServerMXBean;
import it.sportello.localstack.peers.Mailboxes;
import java.lang.management.ManagementFactory;
import javax.management.JMX;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The mail server of the running {@link TestStack}. */
public final class TestMail {

    private TestMail() {}

    public static Mailboxes mailboxes() {
        return new Mailboxes(TestSettings.imapPort());
    }

    /** Stops, starts or silences it; put it back as it was, for the tests that follow. */
    public static MailServerMXBean server() {
        try {
            return JMX.newMXBeanProxy(
                    ManagementFactory.getPlatformMBeanServer(),
                    new ObjectName(MailServerMXBean.NAME),
                    MailServerMXBean.class);
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException("Not a name of an MXBean", e);
        }
    }
}
