package io.fareline.infrastructure.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
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
        return run(
                (context, scope) -> asked(context, scope, request),
                object -> new Request(text(object, "method"), text(object, "uri"), query(object)));
    }

    /** The query that goes on, where the function is told its parameters one by one, as CloudFront tells them. */
    String queryOf(String uri, String query) {
        return run((context, scope) -> asked(context, scope, uri, query), EdgeFunction::written);
    }

    /** All but the query of what goes on. */
    String restOf(String uri, String query) {
        return run((context, scope) -> asked(context, scope, uri, query), object -> {
            var headers = (Scriptable) ScriptableObject.getProperty(object, "headers");
            var told = new TreeMap<String, String>();
            for (var name : headers.getIds())
                told.put(name.toString(), text((Scriptable) headers.get(name.toString(), headers), "value"));
            return text(object, "method") + " " + text(object, "uri") + " " + told;
        });
    }

    private <T> T run(
            BiFunction<Context, Scriptable, Scriptable> asked, java.util.function.Function<Scriptable, T> told) {
        try (var context = new Limited().enterContext()) {
            context.setInterpretedMode(true);
            context.setInstructionObserverThreshold(INSTRUCTIONS);
            var scope = context.initSafeStandardObjects();
            context.evaluateString(scope, code, "function.js", 1, null);
            if (!(scope.get("handler", scope) instanceof Function handler))
                throw new Broken("there is no handler", null);
            var event = object(context, scope, Map.of("version", "1.0", "request", asked.apply(context, scope)));
            var answer = handler.call(context, scope, scope, new Object[] {event});
            if (!(answer instanceof Scriptable object)) throw new Broken("it returns no request", null);
            return told.apply(object);
        } catch (org.mozilla.javascript.RhinoException e) {
            throw new Broken(e.getMessage(), e);
        }
    }

    private static Scriptable asked(Context context, Scriptable scope, Request request) {
        var query = object(context, scope, Map.of("q", object(context, scope, Map.of("value", request.query()))));
        return object(context, scope, Map.of("method", request.method(), "uri", request.uri(), "querystring", query));
    }

    private static Scriptable asked(Context context, Scriptable scope, String uri, String query) {
        var address = object(context, scope, Map.of("value", "203.0.113.9"));
        var headers = object(context, scope, Map.of("x-forwarded-for", address));
        var request = object(context, scope, Map.of("method", "GET", "uri", uri, "headers", headers));
        ScriptableObject.putProperty(request, "querystring", parameters(context, scope, query));
        return request;
    }

    /** By name; one that is given twice has all its values besides the last one. */
    private static Scriptable parameters(Context context, Scriptable scope, String query) {
        var all = new LinkedHashMap<String, List<String>>();
        for (var part : query.isEmpty() ? new String[0] : query.split("&")) {
            var named = part.split("=", 2);
            all.computeIfAbsent(named[0], _ -> new ArrayList<>()).add(named.length == 1 ? "" : named[1]);
        }
        var parameters = context.newObject(scope);
        all.forEach((name, values) -> {
            var parameter = object(context, scope, Map.of("value", values.getLast()));
            if (values.size() > 1) {
                var each = values.stream()
                        .map(value -> object(context, scope, Map.of("value", value)))
                        .toArray();
                ScriptableObject.putProperty(parameter, "multiValue", context.newArray(scope, each));
            }
            ScriptableObject.putProperty(parameters, name, parameter);
        });
        return parameters;
    }

    /** As CloudFront writes it: what the function said, or the parameters that it left. */
    private static String written(Scriptable request) {
        var query = ScriptableObject.getProperty(request, "querystring");
        if (!(query instanceof Scriptable parameters)) return Context.toString(query);
        var parts = new ArrayList<String>();
        for (var id : parameters.getIds()) {
            var parameter = (Scriptable) parameters.get(id.toString(), parameters);
            if (ScriptableObject.getProperty(parameter, "multiValue") instanceof NativeArray each)
                for (var value : each) parts.add(id + "=" + text((Scriptable) value, "value"));
            else parts.add(id + "=" + text(parameter, "value"));
        }
        return String.join("&", parts);
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
