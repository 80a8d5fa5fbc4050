package it.sportello.pin.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What the tables say of a person, over all features, for reading alone: one statement, so that it is true of one moment.
 * A column stands here, or in the list of those left out and why that the test keeps.
 */
@ApplicationScoped
class PersonalRecordsReader {

    /**
     * Anyone can file a request in another's name (C13), with their own telephone number. What one declares is the person's
     * once both its halves were typed, of which the register's address got one; its contacts are theirs while they have them.
     */
    static final String READ = """
            select cast(json_build_object(
                'person', (select row_to_json(t) from (
                    select id, tax_code, given_name, family_name, birth_date, language, created_at
                    from person where id = :person) as t),
                'contacts', (select coalesce(json_agg(t), '[]') from (
                    select channel, address, chosen, vouched, created_at, settled_at
                    from contact where person_id = :person order by created_at, address) as t),
                'pending_contacts', (select coalesce(json_agg(t), '[]') from (
                    select channel, address, open, asked_at, valid_until
                    from pending_contact where person_id = :person order by asked_at, address) as t),
                'former_contacts', (select coalesce(json_agg(t), '[]') from (
                    select channel, address, told_until
                    from former_contact where person_id = :person order by told_until, address) as t),
                'requests', (select coalesce(json_agg(t), '[]') from (
                    select r.id, r.status, r.requested_at, r.resumed_at, r.disowned_at, r.case_id, r.language,
                           r.first_half_channel, r.predecessor_id, r.intake, r.agent_code,
                           case when borne_out.yes then (select row_to_json(d) from (
                               select r.given_name, r.family_name, r.sex, r.birth_date, r.birth_place, r.street,
                                      r.house_number, r.postal_code, r.municipality, r.province, r.country,
                                      r.phone) as d) end as declared,
                           (select coalesce(json_agg(c), '[]') from (
                               select named.channel, case when borne_out.yes then own.address end as address
                               from pin_request_contact as named
                               left join (
                                   select channel, address from contact where person_id = :person
                                   union
                                   select channel, address from former_contact where person_id = :person) as own
                                   on own.channel = named.channel and lower(own.address) = lower(named.address)
                               where named.request_id = r.id order by named.channel) as c) as contacts
                    from pin_request as r
                    cross join lateral (
                        select r.disowned_at is null and exists (
                            select from personal_pin as p join pin_half as h on h.id = p.first_half_id
                            where h.request_id = r.id) as yes) as borne_out
                    where r.person_id = :person order by r.requested_at, r.id) as t),
                'halves', (select coalesce(json_agg(t), '[]') from (
                    select half, issue, access_issue, level, channel, delivery, delivery_at, issued_at, valid_until,
                           first_used_at, dead_at
                    from pin_half where person_id = :person order by issued_at, half) as t),
                'personal_pins', (select coalesce(json_agg(t), '[]') from (
                    select level, first_issue, activated_at, renewed_at, first_used_at, dead_at
                    from personal_pin where person_id = :person order by activated_at) as t),
                'sessions', (select coalesce(json_agg(t), '[]') from (
                    select client_id, signed_in_by, acr, authenticated_at, idle_until, ends_at
                    from citizen_session where person_id = :person order by authenticated_at) as t),
                'identities', (select coalesce(json_agg(t), '[]') from (
                    select issuer, credential, created_at, used_at
                    from linked_identity where person_id = :person order by created_at, id) as t),
                'devices', (select coalesce(json_agg(t), '[]') from (
                    select used_at from known_device where person_id = :person order by used_at) as t),
                'reissues', (select coalesce(json_agg(t), '[]') from (
                    select case_id, status, validated_at
                    from reissue where person_id = :person order by validated_at) as t),
                'identifications', (select coalesce(json_agg(t), '[]') from (
                    select case_id, status, verified_at
                    from remote_identification where person_id = :person order by verified_at) as t),
                'filings', (select coalesce(json_agg(t), '[]') from (
                    select application_id, protocol_number, benefit, first_issue, filed_at
                    from filing where person_id = :person order by filed_at, application_id) as t),
                'known_as_staff', exists (
                    select from staff_member where tax_code = (select tax_code from person where id = :person))
            ) as text)
            """;

    private final Session session;
    private final ObjectMapper json;

    PersonalRecordsReader(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    @Transactional
    PersonalRecords read(UUID personId) {
        String found = session.createNativeQuery(READ, String.class)
                .setParameter("person", personId)
                .getSingleResult();
        try {
            return json.readValue(found, PersonalRecords.class);
        } catch (JsonProcessingException e) {
            // Without the cause, which may quote the values.
            throw new IllegalStateException("The records of a person cannot be read: " + e.getClass());
        }
    }
}
