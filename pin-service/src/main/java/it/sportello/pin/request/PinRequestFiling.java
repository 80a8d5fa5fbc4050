package it.sportello.pin.request;

import static java.util.Objects.requireNonNull;

import it.sportello.contracts.person.PersonalData;
import it.sportello.pin.person.ContactPoint;
import it.sportello.pin.register.Address;
import it.sportello.pin.request.form.Declaration;
import it.sportello.pin.request.form.Intake;
import it.sportello.platform.web.idempotency.IdempotentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Writes a request with its contacts in one statement, unless its idempotency key was used. */
@ApplicationScoped
class PinRequestFiling {

    private static final String FILE = """
            with filed as (
                insert into pin_request (id, capability, person_id, status, given_name, family_name, sex, birth_date,
                    birth_place, street, house_number, postal_code, municipality, province, country, address_key,
                    phone, first_half_channel, language, requested_at, intake, agent_code, idempotency_scope,
                    idempotency_key, request_hash)
                values (:id, :capability, :personId, 'RECEIVED', :givenName, :familyName, :sex, :birthDate,
                    :birthPlace, :street, :houseNumber, :postalCode, :municipality, :province, :country, :addressKey,
                    :phone, :firstHalfChannel, :language, :requestedAt, :intake, :agentCode, :scope, :key, :hash)
                on conflict (idempotency_scope, idempotency_key) do nothing
                returning id, requested_at),
            contacts as (
                insert into pin_request_contact (request_id, channel, address, requested_at)
                select filed.id, given.channel, given.address, filed.requested_at
                from filed, unnest(cast(:channels as text[]), cast(:addresses as text[])) as given (channel, address))
            select count(*) from filed
            """;

    private static final String FIND_BY_KEY = """
            select capability, request_hash
            from pin_request where idempotency_scope = :scope and idempotency_key = :key
            """;

    private final Session session;

    PinRequestFiling(Session session) {
        this.session = session;
    }

    /** What was answered under a key before. */
    record Earlier(UUID capability, byte[] requestHash) {
        Earlier {
            requireNonNull(capability, "capability");
            requireNonNull(requestHash, "requestHash");
        }
    }

    /** The ids a new request gets. */
    record NewIds(UUID id, UUID capability, UUID personId) {
        NewIds {
            requireNonNull(id, "id");
            requireNonNull(capability, "capability");
            requireNonNull(personId, "personId");
        }
    }

    /** Whether it was written: not, when the idempotency key stands for another row. */
    boolean file(NewIds ids, Declaration declared, Intake intake, Instant at, @Nullable IdempotentRequest once) {
        NativeQuery<?> insert = session.createNativeQuery(FILE, Object.class)
                .setParameter("id", ids.id())
                .setParameter("capability", ids.capability())
                .setParameter("personId", ids.personId())
                .setParameter("phone", declared.phone().value())
                .setParameter("firstHalfChannel", declared.firstHalfChannel().name())
                .setParameter("language", declared.language().code())
                .setParameter("requestedAt", at)
                .setParameter("intake", intake.way().name())
                .setParameter("agentCode", intake.agentCode(), String.class)
                .setParameter("scope", once == null ? null : once.scope(), String.class)
                .setParameter("key", once == null ? null : once.key(), UUID.class)
                .setParameter("hash", once == null ? null : once.requestHash(), byte[].class);
        bind(insert, declared.resident().personal());
        bind(insert, declared.resident().residence());
        bind(insert, declared.contacts());
        return ((Number) insert.getSingleResult()).intValue() == 1;
    }

    static void bind(CommonQueryContract statement, PersonalData personal) {
        statement
                .setParameter("givenName", personal.givenName())
                .setParameter("familyName", personal.familyName())
                .setParameter("sex", personal.sex().name())
                .setParameter("birthDate", personal.birthDate())
                .setParameter("birthPlace", personal.birthPlace());
    }

    static void bind(CommonQueryContract statement, Address residence) {
        statement
                .setParameter("street", residence.street())
                .setParameter("houseNumber", residence.houseNumber(), String.class)
                .setParameter("postalCode", residence.postalCode())
                .setParameter("municipality", residence.municipality())
                .setParameter("province", residence.province())
                .setParameter("country", residence.country())
                .setParameter("addressKey", residence.limitKey());
    }

    private static void bind(NativeQuery<?> insert, List<ContactPoint> contacts) {
        insert.setParameter(
                        "channels",
                        column(contacts, contact -> contact.channel().name()))
                .setParameter("addresses", column(contacts, ContactPoint::address));
    }

    private static String[] column(List<ContactPoint> contacts, Function<ContactPoint, String> value) {
        return contacts.stream().map(value).toArray(String[]::new);
    }

    Optional<Earlier> findByKey(IdempotentRequest once) {
        return session.createNativeQuery(FIND_BY_KEY, Tuple.class)
                .setParameter("scope", once.scope())
                .setParameter("key", once.key())
                .getResultStream()
                .map(row -> new Earlier(row.get("capability", UUID.class), row.get("request_hash", byte[].class)))
                .findFirst();
    }
}
