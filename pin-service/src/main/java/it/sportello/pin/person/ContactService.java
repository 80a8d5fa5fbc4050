package it.sportello.pin.person;

import it.sportello.contracts.Channel;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What citizens do with their own contacts, in the transaction of whoever asks. Who changes something holds the person's lock. */
@ApplicationScoped
public class ContactService {

    private final ContactRepository contacts;
    private final FormerContactRepository formerContacts;

    ContactService(ContactRepository contacts, FormerContactRepository formerContacts) {
        this.contacts = contacts;
        this.formerContacts = formerContacts;
    }

    /** Every contact of the person, in the order in which they came. */
    @Transactional(TxType.MANDATORY)
    public List<RegisteredContact> list(UUID personId) {
        return contacts.findByPerson(personId).stream().map(Contact::registered).toList();
    }

    /** What they took away and is still told. */
    @Transactional(TxType.MANDATORY)
    public List<FormerContact> listFormer(UUID personId, Instant at) {
        return formerContacts.list(personId, at);
    }

    /**
     * The person proved that this is theirs: it takes the place of whatever they had on its channel, and is chosen if that
     * was. Beside others it counts in a day; one that comes back within a day of being taken away counts as it did.
     */
    @Transactional(TxType.MANDATORY)
    public void replace(UUID personId, ContactPoint proved, Instant at) {
        List<Contact> known = contacts.findByPerson(personId);
        boolean isBack = formerContacts.forget(personId, proved, at);
        Contact contact = known.stream()
                .filter(there -> there.isAt(proved))
                .findFirst()
                .orElseGet(() -> known.isEmpty() || isBack
                        ? Contact.settled(Ids.next(), personId, proved, at)
                        : Contact.held(Ids.next(), personId, proved, at));
        retire(
                personId,
                known.stream()
                        .filter(there -> there.point().channel() == proved.channel() && !there.isAt(proved))
                        .toList(),
                at);
        contact.vouch();
        contacts.persist(contact);
        chooseIfNobodyIs(personId, contact);
    }

    /**
     * Somebody else verified that these are the person's: who has none that is vouched for can be reached there at once, on
     * the first of them unless one is chosen. Of what they have already, which anybody may have put there (C13), it takes
     * the place on its channel. One that serves as many others as it may is left out. The caller holds the lock of the
     * person and of these.
     *
     * @return whether that changed anything for others, which are to be told
     */
    @Transactional(TxType.MANDATORY)
    public boolean introduce(UUID personId, List<ContactPoint> verified, Instant at) {
        List<Contact> known = contacts.findByPerson(personId);
        Map<Channel, ContactPoint> usable = usable(personId, verified);
        if (usable.isEmpty() || known.stream().anyMatch(Contact::isVouched)) {
            return false;
        }
        retire(
                personId,
                known.stream()
                        .filter(there -> usable.containsKey(there.point().channel()))
                        .filter(there -> usable.values().stream().noneMatch(there::isAt))
                        .toList(),
                at);
        List<Contact> introduced = usable.values().stream()
                .map(point -> settled(personId, known, point, at))
                .toList();
        introduced.forEach(Contact::vouch);
        boolean chosenStays = introduced.stream().anyMatch(Contact::isChosen);
        if (!chosenStays) {
            known.forEach(Contact::stepBack);
            contacts.flush();
            introduced.getFirst().choose();
        }
        contacts.persist(introduced);
        return !known.isEmpty() && !(chosenStays && known.containsAll(introduced));
    }

    private Map<Channel, ContactPoint> usable(UUID personId, List<ContactPoint> verified) {
        Map<Channel, ContactPoint> usable = new LinkedHashMap<>();
        verified.stream()
                .map(ContactReader::recognised)
                .filter(point -> !ContactPoint.isFullWith(contacts.countMostOthersServed(
                        personId, List.of(point.address().toLowerCase(Locale.ROOT)))))
                .forEach(point -> usable.putIfAbsent(point.channel(), point));
        return usable;
    }

    private static Contact settled(UUID personId, List<Contact> known, ContactPoint point, Instant at) {
        Optional<Contact> there =
                known.stream().filter(contact -> contact.isAt(point)).findFirst();
        there.ifPresent(contact -> contact.settle(at));
        return there.orElseGet(() -> Contact.settled(Ids.next(), personId, point, at));
    }

    /** These are the person's no longer. If the chosen one is among them, the oldest of the others is chosen. */
    @Transactional(TxType.MANDATORY)
    public void remove(UUID personId, List<ContactPoint> gone, Instant at) {
        retire(
                personId,
                contacts.findByPerson(personId).stream()
                        .filter(contact -> gone.stream().anyMatch(contact::isAt))
                        .toList(),
                at);
        contacts.findByPerson(personId).stream().findFirst().ifPresent(oldest -> chooseIfNobodyIs(personId, oldest));
    }

    /**
     * Somebody whose identity was seen proved that they read these: they stay, whatever becomes of requests, and nothing
     * else is the person's, whoever put it there (K4). What they had lost within a day counts as it did.
     */
    @Transactional(TxType.MANDATORY)
    public void keepOnly(UUID personId, List<ContactPoint> proved, Instant at) {
        List<Contact> others = new ArrayList<>();
        for (Contact contact : contacts.findByPerson(personId)) {
            if (proved.stream().noneMatch(contact::isAt)) {
                others.add(contact);
                continue;
            }
            contact.vouch();
            if (formerContacts.forget(personId, contact.point(), at)) {
                contact.settle(at);
            }
        }
        retire(personId, others, at);
    }

    /**
     * Who had the person's PIN may have put there what does not count yet, and taken away what is still told: neither
     * happened (C12). Where that would leave nothing, what is there stays.
     */
    @Transactional(TxType.MANDATORY)
    public void undoRecent(UUID personId, Instant at) {
        List<Contact> known = contacts.findByPerson(personId);
        List<Contact> held =
                known.stream().filter(contact -> !contact.isSettledAt(at)).toList();
        List<FormerContact> former = formerContacts.list(personId, at);
        if (former.isEmpty() && held.size() == known.size()) {
            return;
        }
        held.forEach(contacts::delete);
        // Before another one is chosen, and before what they had replaced is back.
        contacts.flush();
        former.forEach(gone -> restore(personId, gone.point(), at));
        contacts.findByPerson(personId).stream().findFirst().ifPresent(oldest -> chooseIfNobodyIs(personId, oldest));
    }

    /** First halves and messages go there from now on. */
    @Transactional(TxType.MANDATORY)
    public void choose(UUID personId, Channel channel) {
        List<Contact> known = contacts.findByPerson(personId);
        Contact chosen = known.stream()
                .filter(contact -> contact.point().channel() == channel)
                .findFirst()
                .orElseThrow();
        known.forEach(Contact::stepBack);
        // There is one chosen contact at every moment.
        contacts.flush();
        chosen.choose();
    }

    /** What never counted is not told of anything, or whoever put it there would be. */
    private void retire(UUID personId, List<Contact> gone, Instant at) {
        for (Contact contact : gone) {
            if (contact.isSettledAt(at)) {
                formerContacts.keep(personId, contact.point(), at.plus(Contact.HOLD));
            }
            contacts.delete(contact);
        }
        // Before another one is chosen.
        contacts.flush();
    }

    private void restore(UUID personId, ContactPoint gone, Instant at) {
        formerContacts.forget(personId, gone, at);
        if (contacts.findByPerson(personId).stream().noneMatch(contact -> contact.isAt(gone))) {
            contacts.persist(Contact.settled(Ids.next(), personId, gone, at));
        }
    }

    private void chooseIfNobodyIs(UUID personId, Contact contact) {
        if (contacts.findByPerson(personId).stream().noneMatch(Contact::isChosen)) {
            contact.choose();
        }
    }
}
