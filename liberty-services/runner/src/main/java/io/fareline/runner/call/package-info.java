/** How the commands speak to a running Fareline: by HTTP, as any client does. */
package io.fareline.runner.call;
