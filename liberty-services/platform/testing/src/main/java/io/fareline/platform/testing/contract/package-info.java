/** The approved OpenAPI files, read as what they promise of each operation: what tests and benches are made from. */
package io.fareline.platform.testing.contract;
