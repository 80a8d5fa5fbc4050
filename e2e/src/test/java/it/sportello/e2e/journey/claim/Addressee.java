package it.sportello.e2e.journey.claim;

import it.sportello.e2e.actor.Benefit;
import it.sportello.e2e.actor.Citizen;
import it.sportello.e2e.actor.Suite;
import it.sportello.e2e.journey.LetterReaders;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A citizen who has the first half, and to whom the second one comes with the next batch. */
final class Addressee {

    private final Citizen citizen;
    private final String first;
    private String pin = "";

    private Addressee(Citizen citizen) {
        this.citizen = citizen;
        this.first = citizen.firstHalf();
    }

    /** So many strangers, whose letters all leave with the same batch. */
    static List<Addressee> some(Suite suite, int count) {
        Set<String> before = LetterReaders.letters(suite);
        List<Citizen> strangers = Stream.generate(() -> Citizen.unknownUntilNow(suite))
                .limit(count)
                .toList();
        strangers.forEach(citizen -> citizen.requestPin().require(202));
        LetterReaders.awaitLetters(suite, before, count);
        return strangers.stream().map(Addressee::new).toList();
    }

    Citizen citizen() {
        return citizen;
    }

    /** Filed with the first half alone; the receipt message has come. */
    Filing filesWithTheFirstHalf(Benefit benefit) {
        return Filing.of(citizen.signedInWith(first), benefit);
    }

    /** Signed in just now with the personal PIN, for which the halves are exchanged when it is needed first. */
    Citizen signedIn() {
        if (pin.isEmpty()) {
            pin = citizen.activate(first, citizen.secondHalf()).require(200).string("pin");
        }
        return citizen.signedInWith(pin);
    }
}
