package it.sportello.localstack.peers.control;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** One peer of a kind in a process, held by its name: a test that another class loader loaded finds it there. */
public final class RemoteControl {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private RemoteControl() {}

    /** @param peer implements an MXBean interface */
    public static void attach(String name, Object peer) {
        try {
            SERVER.registerMBean(peer, new ObjectName(name));
        } catch (JMException e) {
            throw new IllegalStateException("One " + name + " a process", e);
        }
    }

    public static void detach(String name) {
        try {
            SERVER.unregisterMBean(new ObjectName(name));
        } catch (JMException e) {
            throw new IllegalStateException(name + " was not attached", e);
        }
    }

    public static <T> T of(String name, Class<T> type) {
        try {
            return JMX.newMXBeanProxy(SERVER, new ObjectName(name), type);
        } catch (JMException e) {
            throw new IllegalStateException(name + " is no name", e);
        }
    }
}
