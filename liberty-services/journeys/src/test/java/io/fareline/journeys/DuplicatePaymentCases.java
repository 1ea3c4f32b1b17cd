package io.fareline.journeys;

import io.fareline.journeys.DuplicateCases.Case;
import java.util.Map;
import java.util.UUID;

/** The actions of staff on payment's cases: of a capture that nobody knows the end of, and nobody asks about for a day. */
final class DuplicatePaymentCases {
    private static final String PUBLIC = "POST /v1/support/payment-cases/{id}/";
    private static final String INTERNAL = "POST /internal/v1/payment-cases/{id}/";

    private final DuplicateFixture fixture;

    DuplicatePaymentCases(DuplicateFixture fixture) {
        this.fixture = fixture;
    }

    /** What has to be there, by the operation that is repeated on it. */
    Map<String, DuplicateCases.Preparation> all() {
        return Map.of(
                PUBLIC + "retries", this::retry,
                PUBLIC + "findings", this::proposeAsStaff,
                PUBLIC + "findings/{findingId}/confirmations", this::confirmAsStaff,
                INTERNAL + "findings", this::propose,
                INTERNAL + "findings/{findingId}/confirmation", this::confirm);
    }

    /** @param id of the case */
    private record Unknown(UUID id, UUID intent, UUID operation) {}

    private Case retry(String name) {
        var unknown = unknown();
        return new Case(
                UnsafeRequest.of(fixture.operator, name, unknown.id.toString()),
                () -> Databases.number("payment", """
                        select count(*) from payment_operation
                         where id = ? and next_attempt_at < now() + interval '1 hour'""", unknown.operation),
                () -> giveBack(unknown.intent));
    }

    private Case proposeAsStaff(String name) {
        var unknown = unknown();
        return new Case(
                UnsafeRequest.of(fixture.operator, name, unknown.id.toString())
                        .body("{\"outcome\":\"REFUSED\",\"note\":\"on a statement\"}"),
                () -> findings(unknown),
                () -> confirm(unknown, latest(unknown)).send().is(200));
    }

    private Case confirmAsStaff(String name) {
        var unknown = unknown();
        var finding = proposed(unknown);
        return new Case(
                UnsafeRequest.of(Client.of("second.operator"), name, unknown.id.toString(), finding.toString()),
                () -> refused(unknown));
    }

    private Case propose(String name) {
        var unknown = unknown();
        var finding = UUID.randomUUID();
        return new Case(propose(unknown, finding), () -> findings(unknown), () -> confirm(unknown, finding)
                .send()
                .is(200));
    }

    private Case confirm(String name) {
        var unknown = unknown();
        var finding = proposed(unknown);
        return new Case(confirm(unknown, finding), () -> refused(unknown));
    }

    private static UUID proposed(Unknown unknown) {
        var finding = UUID.randomUUID();
        propose(unknown, finding).send().is(200);
        return finding;
    }

    private static UnsafeRequest propose(Unknown unknown, UUID finding) {
        return UnsafeRequest.between("admin", "payment", INTERNAL + "findings", unknown.id.toString())
                .with("Fareline-Acting-Client", "mary")
                .body("{\"id\":\"%s\",\"outcome\":\"REFUSED\",\"note\":\"on a statement\"}".formatted(finding));
    }

    private static UnsafeRequest confirm(Unknown unknown, UUID finding) {
        return UnsafeRequest.between(
                        "admin",
                        "payment",
                        INTERNAL + "findings/{findingId}/confirmation",
                        unknown.id.toString(),
                        finding.toString())
                .with("Fareline-Acting-Client", "paul");
    }

    private static long findings(Unknown unknown) {
        return Databases.number("payment", "select count(*) from outcome_finding where case_id = ?", unknown.id);
    }

    /** What staff proposed has an id that admin chose. */
    private static UUID latest(Unknown unknown) {
        var shown = UnsafeRequest.between(
                        "admin", "payment", "GET /internal/v1/payment-cases/{id}", unknown.id.toString())
                .send()
                .is(200)
                .json();
        return UUID.fromString(shown.path("findings").get(0).path("id").asText());
    }

    private static long refused(Unknown unknown) {
        return Databases.number("payment", """
                select count(*) from outbox where subject = ? and type = 'io.fareline.payment.payment-refused.v1'
                """, unknown.intent.toString());
    }

    private static void giveBack(UUID intent) {
        var refund = UnsafeRequest.between(
                "booking", "payment", "POST /internal/v1/payment-intents/{id}/refunds", intent.toString());
        try {
            // The capture is on its way until the provider was asked.
            Duplicates.untilAnswered(refund.body(DuplicateFixture.operation("refunds")))
                    .is(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Unknown unknown() {
        var unknown = new Unknown(UUID.randomUUID(), fixture.authorized(), UUID.randomUUID());
        Databases.number("payment", """
                with operation as (
                    insert into payment_operation (id, intent_id, kind, amount, currency, target_reference, outcome,
                        attempts, next_attempt_at, lease_until, created_at)
                    select ?, id, 'CAPTURE', amount, currency, authorization_reference, 'UNKNOWN', 1,
                        now() + interval '1 day', now(), now() from payment_intent where id = ? returning id, intent_id),
                intent as (
                    update payment_intent set state = 'PROCESSING', unsettled_operation = operation.id,
                        last_operation = operation.id, version = version + 1
                    from operation where payment_intent.id = intent_id returning payment_intent.id),
                found as (
                    insert into payment_case (id, operation_id, contradiction, reason, opened_at)
                    select ?, id, false, 'PROVIDER_TELLS_NO_OUTCOME', now() from operation returning id)
                select count(*) from intent, found""", unknown.operation, unknown.intent, unknown.id);
        return unknown;
    }
}
