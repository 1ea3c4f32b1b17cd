/** Runs Terraform, without AWS: its tests, and every stack with the values of every environment, applied to mocks. */
package io.fareline.infrastructure.terraform;
