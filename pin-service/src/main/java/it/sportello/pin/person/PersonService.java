package it.sportello.pin.person;

import it.sportello.contracts.Language;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.contracts.person.PersonalData;
import it.sportello.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Persons and their contacts, in the transaction of whoever asks. */
@ApplicationScoped
public class PersonService {

    // The update changes nothing; it makes "returning" give the row that is there, and waits for its writer.
    private static final String ENROL = """
            insert into person (id, tax_code, language, created_at) values (:id, :taxCode, :language, :at)
            on conflict (tax_code) do update set tax_code = excluded.tax_code
            returning id
            """;

    private static final String LOCK_CONTACT = "select count(pg_advisory_xact_lock(hashtextextended(address, 0)))"
            + " from (select unnest(cast(:addresses as text[])) as address order by 1) as ordered";

    private final PersonRepository persons;
    private final ContactRepository contacts;
    private final FormerContactRepository formerContacts;
    private final Clock clock;

    PersonService(
            PersonRepository persons, ContactRepository contacts, FormerContactRepository formerContacts, Clock clock) {
        this.persons = persons;
        this.contacts = contacts;
        this.formerContacts = formerContacts;
        this.clock = clock;
    }

    /** The random id of the person with this tax code, whether it was known or not. */
    @Transactional(TxType.MANDATORY)
    public UUID enrol(FiscalCode taxCode, Language language, Instant at) {
        return (UUID) persons.getEntityManager()
                .createNativeQuery(ENROL, UUID.class)
                .setParameter("id", Ids.capability())
                .setParameter("taxCode", taxCode.value())
                .setParameter("language", language.code())
                .setParameter("at", at)
                .getSingleResult();
    }

    /** The id of the person with this tax code, if it is known. */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> find(FiscalCode taxCode) {
        return persons.find("select id from Person where taxCode = ?1", taxCode.value())
                .project(UUID.class)
                .firstResultOptional();
    }

    /** The tax code of a person, if they are known. */
    @Transactional(TxType.MANDATORY)
    public Optional<FiscalCode> findTaxCode(UUID personId) {
        return persons.find("select taxCode from Person where id = ?1", personId)
                .project(String.class)
                .firstResultOptional()
                .map(FiscalCode::parse);
    }

    /** Holds back everybody else who would change what this person has until the transaction ends; false: there is none. */
    @Transactional(TxType.MANDATORY)
    public boolean lock(UUID personId) {
        return persons.findById(personId, LockModeType.PESSIMISTIC_WRITE) != null;
    }

    /** Holds back everybody else who would give something to this person, or to these contacts, until the end of the transaction. */
    @Transactional(TxType.MANDATORY)
    public void lock(UUID personId, List<ContactPoint> points) {
        lock(personId);
        persons.getEntityManager()
                .createNativeQuery(LOCK_CONTACT)
                .setParameter("addresses", lowerCase(points).toArray(String[]::new))
                .getSingleResult();
    }

    /** How many other persons the most shared of these contacts serves already (C13). */
    @Transactional(TxType.MANDATORY)
    public int countMostOthersServed(UUID personId, List<ContactPoint> points) {
        return contacts.countMostOthersServed(personId, lowerCase(points));
    }

    /**
     * The register confirmed the person: from now on the contacts are theirs too, the first of them the chosen one. One that
     * is vouched for stays chosen, and the language with it: anybody can ask with what the register knows (C13).
     */
    @Transactional(TxType.MANDATORY)
    public void confirm(
            UUID personId, PersonalData registered, Language language, List<ContactPoint> points, Instant at) {
        Optional<Contact> kept = contacts.findChosen(personId).filter(Contact::isVouched);
        persons.findById(personId).confirm(registered, kept.isEmpty() ? language : languageOf(personId));
        List<ContactPoint> named = Stream.concat(kept.stream().map(Contact::point), points.stream())
                .toList();
        choose(personId, named, contacts.hasAny(personId), at);
    }

    /** The same of somebody whose identity was seen: what they gave goes before everything else (K4). */
    @Transactional(TxType.MANDATORY)
    public void recognise(UUID personId, PersonalData registered, List<ContactPoint> proved, Instant at) {
        persons.findById(personId).confirm(registered, languageOf(personId));
        choose(personId, proved, contacts.hasAny(personId), at);
    }

    /** Whether anybody has told us who this is. */
    @Transactional(TxType.MANDATORY)
    public boolean isNamed(UUID personId) {
        return persons.findById(personId).isNamed();
    }

    /** The caller holds the lock of the person, who had no name here. */
    @Transactional(TxType.MANDATORY)
    public void name(UUID personId, PersonName name) {
        persons.findById(personId).name(name);
        // Others read it in SQL, in the same transaction.
        persons.flush();
    }

    /** A verified caller corrected the contact: the new one is chosen, and the earlier one is the person's no longer. */
    @Transactional(TxType.MANDATORY)
    public void correctContact(UUID personId, ContactPoint corrected, Instant at) {
        boolean besideOthers = contacts.hasAny(personId);
        contacts.removeChosen(personId);
        choose(personId, List.of(corrected), besideOthers, at).vouch();
    }

    /**
     * These were in a form that is not the person's: they are theirs no longer, unless vouched for, and hear nothing more.
     * If none of the others was chosen, the oldest is.
     */
    @Transactional(TxType.MANDATORY)
    public void forgetContacts(UUID personId, List<ContactPoint> points) {
        contacts.findByPerson(personId).stream()
                .filter(contact -> !contact.isVouched())
                .filter(contact -> points.stream().anyMatch(contact.point()::isSameAs))
                .forEach(contacts::delete);
        points.forEach(point -> formerContacts.forget(personId, point, clock.instant()));
        if (contacts.findChosen(personId).isEmpty()) {
            contacts.findByPerson(personId).stream().findFirst().ifPresent(Contact::choose);
        }
    }

    /** A later request may name contacts that are there already. */
    private Contact choose(UUID personId, List<ContactPoint> points, boolean besideOthers, Instant at) {
        List<Contact> known = contacts.findByPerson(personId);
        known.forEach(Contact::stepBack);
        contacts.flush();
        List<Contact> named = points.stream()
                .map(point -> known.stream()
                        .filter(contact -> contact.isAt(point))
                        .findFirst()
                        .orElseGet(() -> add(personId, point, besideOthers, at)))
                .toList();
        named.getFirst().choose();
        return named.getFirst();
    }

    private Contact add(UUID personId, ContactPoint point, boolean besideOthers, Instant at) {
        Contact contact = besideOthers
                ? Contact.held(Ids.next(), personId, point, at)
                : Contact.settled(Ids.next(), personId, point, at);
        contacts.persist(contact);
        return contact;
    }

    @Transactional(TxType.MANDATORY)
    public FiscalCode taxCodeOf(UUID personId) {
        return FiscalCode.parse(persons.findById(personId).taxCode());
    }

    /** The contact that the person chose. Empty when they are unknown, or have never been given a credential. */
    @Transactional(TxType.MANDATORY)
    public Optional<Reachable> findChosen(UUID personId) {
        return correspondenceAt(personId, clock.instant())
                .chosen()
                .map(contact -> new Reachable(contact, languageOf(personId)));
    }

    /** A contact for what the chosen one must not hear (K1). Empty when there is no other one. */
    @Transactional(TxType.MANDATORY)
    public Optional<Reachable> findOther(UUID personId) {
        return correspondenceAt(personId, clock.instant())
                .other()
                .map(contact -> new Reachable(contact, languageOf(personId)));
    }

    /**
     * Every contact of a person, and those they took away that are still told; none when they are unknown, or have never
     * been given a credential.
     */
    @Transactional(TxType.MANDATORY)
    public List<Reachable> listReachable(UUID personId) {
        return reachable(personId, correspondenceAt(personId, clock.instant()).all());
    }

    /**
     * The contacts that prove who the person is: one that came to others is not among them for a day (C9). The chosen one
     * first, if it is.
     */
    @Transactional(TxType.MANDATORY)
    public List<Reachable> listSettled(UUID personId, Instant at) {
        return reachable(personId, correspondenceAt(personId, at).settled());
    }

    /**
     * Where the person is told of what happens to them (C9): also on what they took away within a day, so that no intruder
     * silences them, and not on what is as new.
     */
    @Transactional(TxType.MANDATORY)
    public List<Reachable> listTold(UUID personId, Instant at) {
        return reachable(personId, correspondenceAt(personId, at).told());
    }

    private Correspondence correspondenceAt(UUID personId, Instant at) {
        return new Correspondence(contacts.findByPerson(personId), formerContacts.list(personId, at), at);
    }

    private List<Reachable> reachable(UUID personId, List<ContactPoint> points) {
        return points.stream()
                .map(point -> new Reachable(point, languageOf(personId)))
                .toList();
    }

    /** In which language to write to somebody who was enrolled. */
    @Transactional(TxType.MANDATORY)
    public Language languageOf(UUID personId) {
        return Language.fromCode(persons.findById(personId).language()).orElse(Language.IT);
    }

    private static List<String> lowerCase(List<ContactPoint> points) {
        return points.stream()
                .map(point -> point.address().toLowerCase(Locale.ROOT))
                .toList();
    }
}
