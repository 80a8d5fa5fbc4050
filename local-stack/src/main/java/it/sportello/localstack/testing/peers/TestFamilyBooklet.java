package it.sportello.localstack.testing.peers;

import it.sportello.localstack.peers.booklet.FamilyBookletMXBean;
import it.sportello.localstack.peers.control.RemoteControl;
import it.sportello.localstack.testing.TestStack;

/** The platform on which parents pay sitters, of the running {@link TestStack}. */
public final class TestFamilyBooklet {

    private TestFamilyBooklet() {}

    public static FamilyBookletMXBean get() {
        return RemoteControl.of(FamilyBookletMXBean.NAME, FamilyBookletMXBean.class);
    }
}
