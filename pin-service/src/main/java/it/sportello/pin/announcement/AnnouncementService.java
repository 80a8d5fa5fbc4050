package it.sportello.pin.announcement;

import it.sportello.contracts.event.MessageEvent.Recipient;
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
import java.util.Set;
import java.util.UUID;

/** Announces on another contact what was done with a credential or a contact, in the transaction that does it (C9). */
@ApplicationScoped
public class AnnouncementService {

    /** What strangers bring about as often as they like fills no letterbox. */
    private static final Set<String> ONE_LETTER_A_DAY =
            Set.of(Announcement.SIGNED_IN_ELSEWHERE.template(), Announcement.RECOVERY_STARTED.template());

    private final PersonService persons;
    private final MessageService messages;
    private final NoticeLetters letters;
    private final Clock clock;

    AnnouncementService(PersonService persons, MessageService messages, NoticeLetters letters, Clock clock) {
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
        announce(personId, concerned, news.message());
    }

    /** The same for a message that has an id already. */
    @Transactional(TxType.MANDATORY)
    public void announce(UUID personId, List<ContactPoint> concerned, Message message) {
        Audience audience = audience(personId, concerned);
        messages.send(audience.listeners(), message);
        writeIfNeeded(personId, audience, message);
    }

    /** On the contacts concerned, too: on one that is lost for the person it is told in any case (K1). */
    @Transactional(TxType.MANDATORY)
    public void announceEverywhere(UUID personId, List<ContactPoint> concerned, Announcement news) {
        Audience audience = audience(personId, concerned);
        Message message = news.message();
        messages.send(audience.all(), message);
        writeIfNeeded(personId, audience, message);
    }

    /** On every contact, and by letter in any case (K4): to whom the halves went by contacts alone. */
    @Transactional(TxType.MANDATORY)
    public void announceAlsoByLetter(UUID personId, Announcement news) {
        Message message = news.message();
        messages.send(persons.listReachable(personId), message);
        messages.sendByPost(personId, message);
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
        return persons.findReachable(personId, Recipient.PRIMARY).stream()
                .map(Reachable::contact)
                .toList();
    }

    private Audience audience(UUID personId, List<ContactPoint> concerned) {
        return Audience.of(persons.listReachable(personId), persons.listTold(personId, clock.instant()), concerned);
    }

    private void writeIfNeeded(UUID personId, Audience audience, Message message) {
        if (audience.needsALetter() && isDue(personId, message.template())) {
            messages.sendByPost(personId, message);
        }
    }

    private boolean isDue(UUID personId, String template) {
        return !ONE_LETTER_A_DAY.contains(template) || letters.takeTheDays(personId, template, clock.instant());
    }
}
