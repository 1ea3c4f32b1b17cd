package io.fareline.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that Arquillian deploys: the WAR as Maven built it, at the context root, with test classes added. */
public final class Deployments {
    private static final String AT_THE_ROOT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-ext xmlns="http://websphere.ibm.com/xml/ns/javaee"
                     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://websphere.ibm.com/xml/ns/javaee \
            http://websphere.ibm.com/xml/ns/javaee/ibm-web-ext_1_0.xsd" version="1.0">
              <context-root uri="/"/>
            </web-ext>
            """;

    private static final String ALTERNATIVE = "Ljakarta/enterprise/inject/Alternative;";

    private Deployments() {}

    /**
     * The service's WAR with all test classes that run inside the container, so that they can share one deployment. A
     * bean that takes another's place is left out unless it is named.
     */
    public static WebArchive warWithTests(Class<?>... alternatives) {
        var named = Arrays.stream(alternatives).map(Class::getName).collect(Collectors.toSet());
        var root = Path.of(System.getProperty("fareline.module"), "target/test-classes");
        var war = war();
        try (var files = Files.walk(root)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                var name = root.relativize(file).toString();
                var outer = name.replaceFirst("(\\$.*)?\\.class$", "").replace('/', '.');
                // Unit tests have libraries that the service has not.
                if (outer.endsWith("Test") || isAlternative(file) && !named.contains(outer)) continue;
                war.addAsWebInfResource(file.toFile(), "classes/" + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return war;
    }

    private static boolean isAlternative(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ALTERNATIVE);
    }

    /** The service's WAR with these classes (and their nested ones) in WEB-INF/classes. */
    public static WebArchive war(Class<?>... classes) {
        var file = ServiceUnderTest.environment().service() + ".war";
        var built = Path.of(System.getProperty("fareline.module"), "target", file);
        if (!Files.exists(built)) {
            throw new ServerFailure("There is no " + built + " yet: mvn package builds it");
        }
        var war = ShrinkWrap.create(ZipImporter.class, file)
                .importFrom(built.toFile())
                .as(WebArchive.class)
                .addClasses(classes);
        return war.contains("/WEB-INF/ibm-web-ext.xml")
                ? war
                : war.addAsWebInfResource(new StringAsset(AT_THE_ROOT), "ibm-web-ext.xml");
    }
}
