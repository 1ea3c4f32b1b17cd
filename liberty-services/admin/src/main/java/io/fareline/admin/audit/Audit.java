package io.fareline.admin.audit;

import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.NotSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs an action of staff between the two halves of its audit entry. The entry is committed before the action begins,
 * so that an action without an entry cannot happen, and a process that dies leaves {@code STARTED} behind.
 */
@ApplicationScoped
public class Audit {
    @Inject
    RecordAction record;

    /** @param told what the entry says of a result; no personal data */
    public <T> T of(AuditedAction action, String subject, Supplier<T> work, Function<T, String> told) {
        var entry = record.start(action, subject);
        try {
            T result = work.get();
            record.end(entry, AuditOutcome.DONE, told.apply(result));
            return result;
        } catch (CalleeProblem answered) {
            boolean refused = answered.status() < 500 || NotSent.tells(answered);
            record.end(entry, refused ? AuditOutcome.REFUSED : AuditOutcome.UNKNOWN, answered.code());
            throw answered;
        } catch (RuntimeException noAnswer) {
            var outcome = NotSent.tells(noAnswer) ? AuditOutcome.REFUSED : AuditOutcome.UNKNOWN;
            record.end(entry, outcome, noAnswer.getClass().getSimpleName());
            throw noAnswer;
        }
    }
}
