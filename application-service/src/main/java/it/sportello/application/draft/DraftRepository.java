package it.sportello.application.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

/** Drafts in PostgreSQL. What has expired is not there, also before it is swept away. */
@ApplicationScoped
class DraftRepository {

    private static final String FIND = """
            select content::text as content, version, saved_at from draft
            where person_id = :person and benefit = :benefit and first_issue in (:own, :inherited)
              and saved_at > :expired
            order by first_issue limit 1
            """;

    private static final String INSERT = """
            insert into draft (person_id, benefit, first_issue, content, version, saved_at)
            values (:person, :benefit, :own, cast(:content as jsonb), :version, :now)
            on conflict (person_id, benefit, first_issue) do update
            set content = excluded.content, version = excluded.version, saved_at = excluded.saved_at
            where draft.saved_at <= :expired
            """;

    private static final String OVERWRITE = """
            update draft
            set first_issue = :own, content = cast(:content as jsonb), version = :version, saved_at = :now
            where person_id = :person and benefit = :benefit and version = :seen
            """;

    private static final String DELETE = """
            delete from draft where person_id = :person and benefit = :benefit and first_issue in (:own, :inherited)
            """;

    private static final String DELETE_VERSION = DELETE + "and version = :seen";

    private static final String EXPIRE = """
            delete from draft
            where person_id = :person and benefit = :benefit and first_issue = :own and saved_at <= :expired
            """;

    private final Session session;
    private final ObjectMapper json;

    DraftRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Whose draft of which benefit. */
    record Place(UUID personId, String benefit, Drawer drawer) {}

    Optional<Draft> find(Place place, Instant now) {
        return read(FIND, place, now);
    }

    /** Nobody else changes it until the caller's transaction ends. */
    Optional<Draft> lock(Place place, Instant now) {
        return read(FIND + " for update", place, now);
    }

    /** Whether there was none before, for this or for somebody else's saving in the same instant. */
    boolean insert(Place place, Draft draft) {
        return content(at(place, session.createNativeMutationQuery(INSERT)), draft)
                        .setParameter("expired", expired(draft.savedAt()))
                        .executeUpdate()
                == 1;
    }

    /** It moves to the own drawer, in which an expired one may lie still. */
    void overwrite(Place place, UUID seen, Draft draft) {
        at(place, session.createNativeMutationQuery(EXPIRE))
                .setParameter("expired", expired(draft.savedAt()))
                .executeUpdate();
        content(at(place, session.createNativeMutationQuery(OVERWRITE)), draft)
                .setParameter("seen", seen)
                .executeUpdate();
    }

    void delete(Place place) {
        at(place, session.createNativeMutationQuery(DELETE))
                .setParameter("inherited", place.drawer().inherited())
                .executeUpdate();
    }

    void delete(Place place, UUID seen) {
        at(place, session.createNativeMutationQuery(DELETE_VERSION))
                .setParameter("inherited", place.drawer().inherited())
                .setParameter("seen", seen)
                .executeUpdate();
    }

    private Optional<Draft> read(String query, Place place, Instant now) {
        return at(place, session.createNativeQuery(query, Tuple.class))
                .setParameter("inherited", place.drawer().inherited())
                .setParameter("expired", expired(now))
                .uniqueResultOptional()
                .map(this::draft);
    }

    private static <Q extends CommonQueryContract> Q at(Place place, Q query) {
        query.setParameter("person", place.personId())
                .setParameter("benefit", place.benefit())
                .setParameter("own", place.drawer().own());
        return query;
    }

    private <Q extends CommonQueryContract> Q content(Q query, Draft draft) {
        query.setParameter("content", text(draft.content()))
                .setParameter("version", draft.version())
                .setParameter("now", draft.savedAt().atOffset(ZoneOffset.UTC));
        return query;
    }

    private static OffsetDateTime expired(Instant now) {
        return now.minus(Draft.LIFE).atOffset(ZoneOffset.UTC);
    }

    String text(NewDraft content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft that JSON cannot express", e);
        }
    }

    private Draft draft(Tuple row) {
        try {
            return new Draft(
                    json.readValue(row.get("content", String.class), NewDraft.class),
                    row.get("version", UUID.class),
                    row.get("saved_at", Instant.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored draft that is none", e);
        }
    }
}
