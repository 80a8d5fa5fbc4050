package it.sportello.pin.staff.casework;

import it.sportello.contracts.Channel;
import it.sportello.contracts.PinHalf;
import it.sportello.contracts.person.FiscalCode;
import it.sportello.pin.half.HalfDelivery;
import it.sportello.pin.request.PinRequestStatus;
import it.sportello.pin.staff.casework.LookupView.FoundRequest;
import it.sportello.pin.staff.casework.PersonFileView.ContactView;
import it.sportello.pin.staff.casework.PersonFileView.FiledRequestView;
import it.sportello.pin.staff.casework.PersonFileView.HalfView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What the tables say of a person, over all features, for reading alone. */
@ApplicationScoped
class PersonFiles {

    private static final String DECLARED = """
            select id, status, requested_at, phone, trim(given_name || ' ' || family_name) as name,
                   concat_ws(', ', concat_ws(' ', street, house_number), postal_code || ' ' || municipality || ' ' || province,
                             country) as residence,
                   first_half_channel,
                   (select string_agg(c.channel || ' ' || c.address, E'\\n'
                                      order by c.channel = first_half_channel desc, c.channel)
                    from pin_request_contact c where c.request_id = pin_request.id) as contacts
            from pin_request where person_id = :person
            """;

    private static final String REQUESTS = DECLARED + " order by id desc limit :most";
    private static final String REQUEST = DECLARED + " and id = :request";

    private static final String CONTACTS = """
            select channel, address, chosen, created_at, coalesce(settled_at, created_at) as counts_from
            from contact where person_id = :person order by chosen desc, created_at limit :most
            """;

    private static final String HALVES = """
            select half, issue, channel, delivery, issued_at, dead_at is null as live
            from pin_half where person_id = :person order by issued_at desc, half limit :most
            """;

    private final Session session;

    PersonFiles(Session session) {
        this.session = session;
    }

    @Transactional(TxType.MANDATORY)
    Optional<UUID> findPerson(FiscalCode taxCode) {
        return session.createNativeQuery("select id from person where tax_code = :taxCode", UUID.class)
                .setParameter("taxCode", taxCode.value())
                .uniqueResultOptional();
    }

    @Transactional(TxType.MANDATORY)
    Optional<FiscalCode> findTaxCode(UUID person) {
        return session.createNativeQuery("select tax_code from person where id = :person", String.class)
                .setParameter("person", person)
                .uniqueResultOptional()
                .map(FiscalCode::parse);
    }

    @Transactional(TxType.MANDATORY)
    List<FoundRequest> listRequests(UUID person, int most) {
        return rows(REQUESTS, person, most)
                .map(row -> new FoundRequest(
                        row.get("id", UUID.class),
                        PinRequestStatus.valueOf(row.get("status", String.class)),
                        row.get("requested_at", Instant.class)))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    List<FiledRequestView> listDeclarations(UUID person, int most) {
        return rows(REQUESTS, person, most).map(PersonFiles::declaration).toList();
    }

    /** Empty when it is not a request of this person. */
    @Transactional(TxType.MANDATORY)
    Optional<FiledRequestView> findDeclaration(UUID person, UUID request) {
        return session.createNativeQuery(REQUEST, Tuple.class)
                .setParameter("person", person)
                .setParameter("request", request)
                .uniqueResultOptional()
                .map(PersonFiles::declaration);
    }

    @Transactional(TxType.MANDATORY)
    List<ContactView> listContacts(UUID person, int most) {
        return rows(CONTACTS, person, most)
                .map(row -> new ContactView(
                        Channel.valueOf(row.get("channel", String.class)),
                        row.get("address", String.class),
                        row.get("chosen", Boolean.class),
                        row.get("created_at", Instant.class),
                        row.get("counts_from", Instant.class)))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    List<HalfView> listHalves(UUID person, int most) {
        return rows(HALVES, person, most)
                .map(row -> new HalfView(
                        PinHalf.valueOf(row.get("half", String.class)),
                        row.get("issue", Integer.class),
                        Channel.valueOf(row.get("channel", String.class)),
                        HalfDelivery.valueOf(row.get("delivery", String.class)),
                        row.get("issued_at", Instant.class),
                        row.get("live", Boolean.class)))
                .toList();
    }

    private static FiledRequestView declaration(Tuple row) {
        String chosen = row.get("first_half_channel", String.class);
        return new FiledRequestView(
                row.get("id", UUID.class),
                PinRequestStatus.valueOf(row.get("status", String.class)),
                row.get("requested_at", Instant.class),
                row.get("name", String.class),
                row.get("residence", String.class),
                row.get("phone", String.class),
                // One per line: neither channel nor address holds a blank.
                row.get("contacts", String.class)
                        .lines()
                        .map(line -> line.split(" ", 2))
                        .map(contact -> ContactView.declared(
                                Channel.valueOf(contact[0]), contact[1], contact[0].equals(chosen)))
                        .toList());
    }

    private Stream<Tuple> rows(String sql, UUID person, int most) {
        NativeQuery<Tuple> query = session.createNativeQuery(sql, Tuple.class);
        return query.setParameter("person", person).setParameter("most", most).getResultStream();
    }
}
