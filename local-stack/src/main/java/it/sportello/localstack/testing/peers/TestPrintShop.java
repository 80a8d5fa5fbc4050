package it.sportello.localstack.testing.peers;

import it.sportello.localstack.peers.control.RemoteControl;
import it.sportello.localstack.peers.printshop.PrintShopMXBean;
import it.sportello.localstack.testing.TestStack;

/** The print shop of the running {@link TestStack}. Put it back as it was, for the tests that follow. */
public final class TestPrintShop {

    private TestPrintShop() {}

    public static PrintShopMXBean get() {
        return RemoteControl.of(PrintShopMXBean.NAME, PrintShopMXBean.class);
    }
}
