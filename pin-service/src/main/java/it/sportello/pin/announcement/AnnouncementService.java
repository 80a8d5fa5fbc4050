package it.sportello.pin.announcement;

import it.sportello.pin.message.Message;
import it.sportello.pin.message.MessageService;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.person.PersonService;
import it.sportello.pin.person.Reachable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Announces on another contact what was done with a credential or a contact, in the transaction that does it (C9). */
@ApplicationScoped
public class AnnouncementService {

    private final PersonService persons;
    private final MessageService messages;
    private final NoticeLetterRepository letters;
    private final Clock clock;

    AnnouncementService(PersonService persons, MessageService messages, NoticeLetterRepository letters, Clock clock) {
        this.persons = persons;
        this.messages = messages;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * On the person's other contacts; with none, on the same ones and by letter to the register's address.
     *
     * @param concerned the contacts that the news is about, or that whoever did it holds; the person's or not
     */
    @Transactional(TxType.MANDATORY)
    public void announce(UUID personId, List<ContactPoint> concerned, Announcement news) {
        Audience audience = audience(personId, concerned);
        tell(personId, audience.listeners(), isLetterDue(personId, audience, news), news.message());
    }

    /** The same for what another service has to say. */
    @Transactional(TxType.MANDATORY)
    public void announce(UUID personId, List<ContactPoint> concerned, Message message) {
        Audience audience = audience(personId, concerned);
        tell(personId, audience.listeners(), audience.needsALetter(), message);
    }

    /** On the contacts concerned, too: on one that is lost for the person it is told in any case (K1). */
    @Transactional(TxType.MANDATORY)
    public void announceEverywhere(UUID personId, List<ContactPoint> concerned, Announcement news) {
        Audience audience = audience(personId, concerned);
        tell(personId, audience.all(), isLetterDue(personId, audience, news), news.message());
    }

    /** On every contact, and by letter in any case (K4): to whom the halves went by contacts alone. */
    @Transactional(TxType.MANDATORY)
    public void announceAlsoByLetter(UUID personId, Announcement news) {
        tell(personId, persons.listReachable(personId), true, news.message());
    }

    /** On other contacts alone: on the one concerned what is sent there tells it, and a letter goes anyway. */
    @Transactional(TxType.MANDATORY)
    public void announceToOthers(UUID personId, List<ContactPoint> concerned, Announcement news) {
        messages.send(audience(personId, concerned).others(), news.message());
    }

    /** On all but the contact that everything else goes to, halves and messages: whoever has that one knows already. */
    @Transactional(TxType.MANDATORY)
    public void announceElsewhere(UUID personId, Announcement news) {
        announce(personId, chosen(personId), news);
    }

    /** The same without a letter, for another one is to leave for that address which tells enough. */
    @Transactional(TxType.MANDATORY)
    public void announceElsewhereBesideALetter(UUID personId, Announcement news) {
        messages.send(audience(personId, chosen(personId)).listeners(), news.message());
    }

    private List<ContactPoint> chosen(UUID personId) {
        return persons.findChosen(personId).stream().map(Reachable::contact).toList();
    }

    private Audience audience(UUID personId, List<ContactPoint> concerned) {
        return Audience.of(persons.listReachable(personId), persons.listTold(personId, clock.instant()), concerned);
    }

    private void tell(UUID personId, List<Reachable> listeners, boolean byPostToo, Message message) {
        messages.send(listeners, message);
        if (byPostToo) {
            messages.sendByPost(personId, message);
        }
    }

    /** Of what is rationed this takes the letter of the day. */
    private boolean isLetterDue(UUID personId, Audience audience, Announcement news) {
        return audience.needsALetter()
                && (!news.isOneLetterADay() || letters.takeTheDays(personId, news.template(), clock.instant()));
    }
}
