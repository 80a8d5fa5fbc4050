package it.sportello.localstack.testing;

import it.sportello.localstack.peers.sms.MessageCenterMXBean;
import it.sportello.localstack.peers.sms.Phones;
import java.lang.management.ManagementFactory;
import javax.management.JMX;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The message center of the running {@link TestStack}. */
public final class TestSms {

    private TestSms() {}

    public static Phones phones() {
        return new Phones(TestSettings.phones());
    }

    /** Stops, starts or silences it; put it back as it was, for the tests that follow. */
    public static MessageCenterMXBean center() {
        try {
            return JMX.newMXBeanProxy(
                    ManagementFactory.getPlatformMBeanServer(),
                    new ObjectName(MessageCenterMXBean.NAME),
                    MessageCenterMXBean.class);
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException("Not a name of an MXBean", e);
        }
    }
}
