package io.fareline.admin.support;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.platform.problem.CalleeProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Looks bookings up on behalf of staff; each look-up is an action that leaves an audit entry. */
@ApplicationScoped
public class SupportBookings {
    private static final Logger LOG = Logger.getLogger(SupportBookings.class.getName());

    @Inject
    SupportCalls calls;

    @Inject
    Audit audit;

    public JsonObject matching(SearchParameters query) {
        SearchParameters checked = query.checked();
        try {
            return audit.of(
                    AuditedAction.FIND_BOOKINGS, "by " + query.by(), () -> calls.find(checked), found -> "answered");
        } catch (CalleeProblem refused) {
            if (refused.status() == 400) throw new Refusal(Refusal.Reason.INVALID_SEARCH, refused.detail());
            throw refused;
        }
    }

    /** The booking with its hold and its payment; a service that is away is named instead of failing the whole. */
    public BookingCase of(UUID id) {
        try {
            return audit.of(AuditedAction.READ_BOOKING, "booking " + id, () -> gathered(id), SupportBookings::told);
        } catch (CalleeProblem refused) {
            if (refused.status() == 404)
                throw new Refusal(Refusal.Reason.NO_SUCH_BOOKING, "There is no booking " + id + ".");
            throw refused;
        }
    }

    private BookingCase gathered(UUID id) {
        JsonObject booking = calls.booking(id);
        var unavailable = new ArrayList<String>();
        JsonObject hold = ask("flight", booking, "holdId", calls::hold, unavailable);
        JsonObject payment = ask("payment", booking, "paymentIntentId", calls::payment, unavailable);
        return new BookingCase(booking, hold, payment, List.copyOf(unavailable));
    }

    private static JsonObject ask(
            String service,
            JsonObject booking,
            String key,
            Function<String, JsonObject> asked,
            List<String> unavailable) {
        String id = booking.getString(key, null);
        if (id == null) return null;
        try {
            return asked.apply(id);
        } catch (CalleeProblem answered) {
            if (answered.status() == 404) return null;
            return missing(service, answered, unavailable);
        } catch (ProcessingException | FaultToleranceException away) {
            return missing(service, away, unavailable);
        }
    }

    private static JsonObject missing(String service, RuntimeException why, List<String> unavailable) {
        LOG.log(Level.WARNING, "{0} could not be asked about a booking: {1}", new Object[] {service, why.toString()});
        unavailable.add(service);
        return null;
    }

    private static String told(BookingCase found) {
        return found.unavailable().isEmpty() ? "complete" : "without " + String.join(", ", found.unavailable());
    }
}
