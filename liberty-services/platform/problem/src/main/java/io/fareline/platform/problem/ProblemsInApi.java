package io.fareline.platform.problem;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in each service's OpenAPI, once for all operations, that every answer of 400 and above is a problem. */
public class ProblemsInApi implements OASFilter {
    private static final String SCHEMA = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) document.setComponents(OASFactory.createComponents());
        document.getComponents().addSchema(SCHEMA, problem());
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) return;
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(ProblemsInApi::describe));
    }

    private static void describe(Operation operation) {
        if (operation.getResponses() == null) operation.setResponses(OASFactory.createAPIResponses());
        if (operation.getResponses().getDefaultValue() == null)
            operation.getResponses().setDefaultValue(refusal());
    }

    protected static APIResponse refusal() {
        Schema reference = OASFactory.createSchema().ref(SCHEMA);
        return OASFactory.createAPIResponse()
                .description("A problem of RFC 9457; branch on its type or code")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference)));
    }

    private static Schema problem() {
        Schema fault = object().addProperty("field", text()).addProperty("rule", text());
        return object().addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("code", text())
                .addProperty("traceId", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fault));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
