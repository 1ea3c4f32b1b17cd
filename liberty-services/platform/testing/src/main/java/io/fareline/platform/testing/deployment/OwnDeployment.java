package io.fareline.platform.testing.deployment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * These tests need a service that has just started, or leave one behind that is no good to others. So do those whose method
 * of the deployment does more than to build it: of the others it is called to put them in order, too.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OwnDeployment {}
