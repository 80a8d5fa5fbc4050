package it.sportello.localstack.peers;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps a server's answers back until they are released: what a sender sees who does not know whether it was heard. */
public final class AnswerGate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private boolean holding;

    public void hold() {
        lock.lock();
        holding = true;
        lock.unlock();
    }

    public void release() {
        lock.lock();
        holding = false;
        released.signalAll();
        lock.unlock();
    }

    public void pass() {
        lock.lock();
        try {
            while (holding) {
                released.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
