package io.fareline.payment.adopted;

import io.fareline.payment.intent.OperationCommand;
import io.fareline.payment.intent.OperationKind;
import io.fareline.payment.intent.PaymentIntent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Lets commands meet what was adopted. Most payments have nothing of the kind, and cost one look. */
@ApplicationScoped
public class Claims {
    @Inject
    AdoptedOperations adopted;

    /** The operation that met a command of that id before, which is asked again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> metBefore(UUID commandId) {
        return adopted.metBefore(commandId);
    }

    /** The command of an operation that is there already under its own id. @throws Refusal where it is sold no more */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claim(PaymentIntent intent, OperationCommand command) {
        var all = adopted.of(intent.id());
        if (all.isEmpty()) return;
        ClaimRules.refuseIfGivenBack(command.kind(), all);
        adopted.claim(command.id());
    }

    /** What meets a new command, if anything. @throws Refusal where it would contradict what the provider has done */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Instead> instead(PaymentIntent intent, OperationCommand command) {
        var all = adopted.of(intent.id());
        return all.isEmpty() ? Optional.empty() : ClaimRules.of(intent, command, all);
    }

    /** From now on that operation is the answer to the command. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void met(PaymentIntent intent, OperationCommand command, UUID operation) {
        adopted.answer(command.id(), command.kind(), operation);
        adopted.claim(operation);
        // A payment that is given up whole has nothing left that anybody would ask for.
        if (command.kind() == OperationKind.VOID) adopted.claimAll(intent.id());
    }
}
