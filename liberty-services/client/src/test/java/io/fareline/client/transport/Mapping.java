package io.fareline.client.transport;

import com.fasterxml.jackson.databind.JavaType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;

/** How the library reads and writes JSON, told by the very mapper that it does it with. */
public final class Mapping {
    private Mapping() {}

    /** What is read into an object of that type, each property with its own. */
    public static Map<String, JavaType> properties(JavaType type) {
        var properties = new TreeMap<String, JavaType>();
        for (var property :
                Json.MAPPER.getDeserializationConfig().introspect(type).findProperties())
            if (property.couldDeserialize()) properties.put(property.getName(), property.getPrimaryType());
        return properties;
    }

    public static JavaType type(Type type) {
        return Json.MAPPER.constructType(type);
    }
}
