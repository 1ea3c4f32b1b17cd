package io.fareline.payment.adopted;

import io.fareline.payment.intent.OperationCommand;
import java.util.UUID;

/** What meets a command that would otherwise begin an operation of its own. */
public sealed interface Instead {
    /** The provider has done it already, under that operation. */
    record Met(UUID operationId) implements Instead {}

    /** It has come further than the command knows, so that this is to be done for it. */
    record Perform(OperationCommand command) implements Instead {}
}
