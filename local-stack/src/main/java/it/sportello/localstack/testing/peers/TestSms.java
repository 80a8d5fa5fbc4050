package it.sportello.localstack.testing.peers;

import it.sportello.localstack.peers.control.RemoteControl;
import it.sportello.localstack.peers.sms.MessageCenterMXBean;
import it.sportello.localstack.peers.sms.Phones;
import it.sportello.localstack.testing.TestSettings;
import it.sportello.localstack.testing.TestStack;

/** The message center of the running {@link TestStack}. */
public final class TestSms {

    private TestSms() {}

    public static Phones phones() {
        return new Phones(TestSettings.phones());
    }

    /** Stops, starts or silences it; put it back as it was, for the tests that follow. */
    public static MessageCenterMXBean center() {
        return RemoteControl.of(MessageCenterMXBean.NAME, MessageCenterMXBean.class);
    }
}
