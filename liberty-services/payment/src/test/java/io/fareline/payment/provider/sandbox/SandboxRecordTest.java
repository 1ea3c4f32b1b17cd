package io.fareline.payment.provider.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RecordPage;
import io.fareline.payment.provider.RecordedOperation;
import io.fareline.payment.provider.RefusalCode;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxRecordTest {
    private static final String KEY = "018f0000-0000-7000-8000-000000000001";
    private static final String BOOKING = "018f0000-0000-7000-8000-000000000002";

    @Test
    void anEntryIsWhatItsAnswerWas() {
        var read = read(entry(KEY, "capture", "succeeded", null));
        assertEquals(Optional.of(UUID.fromString(KEY)), read.operationId());
        assertEquals(Optional.of(UUID.fromString(BOOKING)), read.bookingId());
        assertEquals(RecordedOperation.Kind.CAPTURE, read.kind());
        assertEquals(new Money(10_000, "USD"), read.amount());
        assertEquals(new ProviderAnswer.Succeeded("x_1"), read.answer());
        assertEquals(Instant.parse("2030-03-01T12:00:00Z"), read.at());
        assertTrue(read.hadEffect());
    }

    @ParameterizedTest
    @CsvSource({
        "authorization, succeeded, , true",
        "authorization, requires_action, , true",
        "authorization, refused, card_declined, false",
        "void, succeeded, , true",
        "void, refused, already_voided, false",
        "refund, refused, amount_too_large, false",
        "refund, something_new, , true",
        "something_new, succeeded, , true"
    })
    void onlyWhatChangedNothingIsWithoutEffect(String kind, String status, String code, boolean effect) {
        assertEquals(effect, read(entry(KEY, kind, status, code)).hadEffect());
    }

    @Test
    void aStatusThatIsNotKnownIsNoRefusal() {
        assertInstanceOf(
                ProviderAnswer.Unknown.class,
                read(entry(KEY, "refund", "pending", null)).answer());
        assertEquals(
                new ProviderAnswer.Refused(RefusalCode.AMOUNT_REFUSED),
                read(entry(KEY, "refund", "refused", "amount_too_large")).answer());
    }

    @Test
    void anotherHandsKeyIsNoOperationOfOurs() {
        assertEquals(
                Optional.empty(),
                read(entry("dashboard-17", "refund", "succeeded", null)).operationId());
    }

    @Test
    void aPageThatCannotBeReadIsNotReadInPart() {
        var without = new SandboxApi.Entry(
                "x_1", "capture", "succeeded", null, null, 10_000, "USD", null, BOOKING, KEY, "2030-03-01T12:00:00Z");
        assertInstanceOf(RecordPage.CannotTell.class, page(entry(KEY, "void", "succeeded", null), without));
        assertInstanceOf(RecordPage.CannotTell.class, SandboxRecord.of(new SandboxApi.Page(null, "1", false)));
        assertInstanceOf(RecordPage.CannotTell.class, SandboxRecord.of(new SandboxApi.Page(List.of(), null, false)));
        assertFalse(((RecordPage.Read) page()).more());
    }

    private static RecordedOperation read(SandboxApi.Entry entry) {
        return ((RecordPage.Read) page(entry)).operations().getFirst();
    }

    private static RecordPage page(SandboxApi.Entry... entries) {
        return SandboxRecord.of(new SandboxApi.Page(List.of(entries), "17", false));
    }

    private static SandboxApi.Entry entry(String key, String kind, String status, String code) {
        return new SandboxApi.Entry(
                "x_1", kind, status, code, "au_1", 10_000, "USD", "/go", BOOKING, key, "2030-03-01T12:00:00Z");
    }
}
