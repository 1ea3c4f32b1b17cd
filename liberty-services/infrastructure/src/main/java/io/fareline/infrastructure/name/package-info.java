/** Names that Terraform gives and that manifests use: both must have the same. */
package io.fareline.infrastructure.name;
