package io.fareline.platform.idempotency;

import io.fareline.platform.problem.ProblemsInApi;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in each service's OpenAPI, beside what all operations have in common, what a key means: for each operation that
 * names the header as its parameter.
 */
public class KeysInApi extends ProblemsInApi {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        super.filterOpenAPI(document);
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) return;
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(KeysInApi::describe);
    }

    private static void describe(Operation operation) {
        parameters(operation).stream()
                .filter(parameter -> Idempotent.HEADER.equals(parameter.getName()))
                .findFirst()
                .ifPresent(parameter -> {
                    describe(parameter);
                    describeAnswers(operation);
                });
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static void describe(Parameter parameter) {
        parameter
                .required(true)
                .description("One key, one effect, one answer: a retry with the same key and body gets the same bytes")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(IdempotencyKey.LONGEST)
                        .pattern("[ -~]+"));
    }

    private static void describeAnswers(Operation operation) {
        var answers = operation.getResponses();
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) answer.addHeader(KeptAnswer.REPLAYED, replayed());
        });
        answers.addAPIResponse(
                "409", problem("Refused; or, with Retry-After, the first request with this key still runs"));
        answers.addAPIResponse("422", problem("The key was used for another request"));
    }

    private static Header replayed() {
        return OASFactory.createHeader()
                .description("true where this is the stored answer to an earlier request")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static APIResponse problem(String description) {
        return refusal().description(description);
    }
}
