package io.fareline.infrastructure.site;

import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * A function of CloudFront as CloudFront runs it for a viewer's request: it gets an event, knows nothing of Java and nothing of
 * the call before, and what it returns is the request that goes on.
 *
 * @param code its source
 */
record EdgeFunction(String code) {
    /** What a request may keep of itself when it comes back. */
    record Request(String method, String uri, String query) {}

    /** The function did not end in a request. */
    static class Broken extends RuntimeException {
        Broken(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /** More than any request here takes, so that a loop without an end does not hold up the tests. */
    private static final int INSTRUCTIONS = 1_000_000;

    Request handle(Request request) {
        try (var context = new Limited().enterContext()) {
            context.setInterpretedMode(true);
            context.setInstructionObserverThreshold(INSTRUCTIONS);
            var scope = context.initSafeStandardObjects();
            context.evaluateString(scope, code, "pages.js", 1, null);
            if (!(scope.get("handler", scope) instanceof Function handler))
                throw new Broken("there is no handler", null);
            var answer = handler.call(context, scope, scope, new Object[] {event(context, scope, request)});
            if (!(answer instanceof Scriptable object)) throw new Broken("it returns no request", null);
            return new Request(text(object, "method"), text(object, "uri"), query(object));
        } catch (org.mozilla.javascript.RhinoException e) {
            throw new Broken(e.getMessage(), e);
        }
    }

    private static Scriptable event(Context context, Scriptable scope, Request request) {
        var query = object(context, scope, Map.of("q", object(context, scope, Map.of("value", request.query()))));
        var asked =
                object(context, scope, Map.of("method", request.method(), "uri", request.uri(), "querystring", query));
        return object(context, scope, Map.of("version", "1.0", "request", asked));
    }

    private static Scriptable object(Context context, Scriptable scope, Map<String, Object> values) {
        var object = context.newObject(scope);
        values.forEach((name, value) -> ScriptableObject.putProperty(object, name, value));
        return object;
    }

    private static String text(Scriptable object, String name) {
        return Context.toString(ScriptableObject.getProperty(object, name));
    }

    private static String query(Scriptable object) {
        return ScriptableObject.getProperty(object, "querystring") instanceof NativeObject query
                        && query.get("q", query) instanceof NativeObject value
                ? text(value, "value")
                : "nothing";
    }

    /** Ends what takes too long. */
    private static final class Limited extends org.mozilla.javascript.ContextFactory {
        @Override
        protected void observeInstructionCount(Context context, int count) {
            throw new Broken("it does not end", null);
        }
    }
}
