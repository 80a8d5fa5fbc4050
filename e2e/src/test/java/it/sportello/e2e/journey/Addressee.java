package it.sportello.e2e.journey;

import it.sportello.e2e.actor.Answer;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.trace.Secrets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A citizen who has the first half, and to whom the second one comes with the next batch. */
public final class Addressee {

    private final Citizen citizen;
    private final Answer requested;
    private final String first;
    private String pin = "";

    private Addressee(Citizen citizen, Answer requested) {
        this.citizen = citizen;
        this.requested = requested;
        this.first = citizen.firstHalf();
    }

    /** So many strangers, whose letters all leave with the same batch. */
    public static List<Addressee> some(Suite suite, int count) {
        Set<String> before = LetterReaders.letters(suite);
        List<Citizen> strangers = Stream.generate(() -> Citizen.unknownUntilNow(suite))
                .limit(count)
                .toList();
        List<Answer> requests = strangers.stream()
                .map(citizen -> citizen.requestPin().require(202))
                .toList();
        LetterReaders.awaitLetters(suite, before, count);
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> new Addressee(strangers.get(i), requests.get(i)))
                .toList();
    }

    /** The batch leaves, and everybody's letter comes. */
    public static void receiveLetters(Suite suite, List<Addressee> addressees) {
        suite.clock().forward(LetterReaders.UNTIL_THE_BATCH);
        addressees.forEach(addressee -> addressee.citizen.secondHalf());
    }

    /** The same, and what came is to be looked for in the end. */
    public static void receiveLetters(Suite suite, List<Addressee> addressees, Secrets secrets) {
        receiveLetters(suite, addressees);
        addressees.forEach(addressee -> secrets.pin(addressee.first()));
        addressees.forEach(addressee -> secrets.pin(addressee.citizen().secondHalf()));
    }

    public Citizen citizen() {
        return citizen;
    }

    /** The answer to the request for the PIN. */
    public Answer requested() {
        return requested;
    }

    public String first() {
        return first;
    }

    /** Signed in with the first half alone. */
    public Citizen simplified() {
        return citizen.signedInWith(first);
    }

    /** The personal PIN, for which the halves are exchanged when it is needed first. */
    public String pin() {
        if (pin.isEmpty()) {
            pin = citizen.activate(first, citizen.secondHalf()).require(200).string("pin");
        }
        return pin;
    }

    /** Signed in just now with the personal PIN. */
    public Citizen signedIn() {
        return citizen.signedInWith(pin());
    }
}
