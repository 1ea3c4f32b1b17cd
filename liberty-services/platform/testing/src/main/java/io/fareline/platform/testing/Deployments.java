package io.fareline.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;
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

    private Deployments() {}

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
