package it.sportello.localstack.testing;

import it.sportello.localstack.peers.printshop.PrintShopMXBean;
import java.lang.management.ManagementFactory;
import javax.management.JMX;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The print shop of the running {@link TestStack}. Put it back as it was, for the tests that follow. */
public final class TestPrintShop {

    private TestPrintShop() {}

    public static PrintShopMXBean get() {
        try {
            return JMX.newMXBeanProxy(
                    ManagementFactory.getPlatformMBeanServer(),
                    new ObjectName(PrintShopMXBean.NAME),
                    PrintShopMXBean.class);
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException("Not a name of an MXBean", e);
        }
    }
}
