package io.fareline.payment.provider.sandbox;

import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.ProviderOrder;
import io.fareline.payment.provider.RecordPage;
import io.fareline.payment.provider.RecordedOperation;
import io.fareline.payment.provider.RecordedOperation.Kind;
import io.fareline.platform.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Reads the sandbox provider's record, in the words in which its answers are read. */
final class SandboxRecord {
    /** An order is asked for by its key, but what an operation means depends on its kind alone. */
    private static final UUID ANY = new UUID(0, 0);

    private SandboxRecord() {}

    static RecordPage of(SandboxApi.Page page) {
        try {
            var read = page.operations().stream().map(SandboxRecord::of).toList();
            return new RecordPage.Read(read, Objects.requireNonNull(page.next()), page.hasMore());
        } catch (NullPointerException | ArithmeticException | IllegalArgumentException | DateTimeException unreadable) {
            return new RecordPage.CannotTell("The provider's record cannot be read: " + unreadable.getMessage());
        }
    }

    private static RecordedOperation of(SandboxApi.Entry entry) {
        var kind = kind(entry.kind());
        var amount = SandboxClient.UNITS.fromProvider(entry.amount(), entry.currency());
        return new RecordedOperation(
                Objects.requireNonNull(entry.idempotencyKey(), "an operation without a key"),
                kind,
                Objects.requireNonNull(entry.authorizationId(), "an operation without an authorization"),
                entry.reference(),
                amount,
                answer(kind, amount, entry),
                Instant.parse(entry.createdAt()));
    }

    private static ProviderAnswer answer(Kind kind, Money amount, SandboxApi.Entry entry) {
        var target = entry.authorizationId();
        return switch (kind) {
            case AUTHORIZATION -> answer(new ProviderOrder.Authorize(ANY, amount, "", ""), entry);
            case AUTHENTICATION -> answer(new ProviderOrder.Authenticate(ANY, amount, target), entry);
            case CAPTURE -> answer(new ProviderOrder.Capture(ANY, amount, target), entry);
            case VOID -> answer(new ProviderOrder.Void(ANY, amount, target), entry);
            case REFUND -> answer(new ProviderOrder.Refund(ANY, amount, target), entry);
            case OTHER -> new ProviderAnswer.Unknown("The provider's kind " + entry.kind() + " is not known here.");
        };
    }

    private static ProviderAnswer answer(ProviderOrder order, SandboxApi.Entry entry) {
        return SandboxAnswers.of(order, entry.operation());
    }

    private static Kind kind(String word) {
        var name = Objects.requireNonNullElse(word, "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(Kind.OTHER);
    }
}
