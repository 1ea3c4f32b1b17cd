variable "names" {
  description = "Host names that the certificate is for, the first of them its own. No wildcards: a new host is a decision."
  type        = list(string)

  validation {
    condition     = length(var.names) > 0 && length(distinct(var.names)) == length(var.names)
    error_message = "There must be names, each once."
  }
  validation {
    condition     = alltrue([for name in var.names : can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", name))])
    error_message = "A name is a host in lower case, without a wildcard and without a dot at its end."
  }
}

variable "zone_id" {
  description = "Public zone in which the names are, and in which they are proved."
  type        = string

  validation {
    condition     = can(regex("^Z[A-Z0-9]+$", var.zone_id))
    error_message = "The id of a Route 53 zone begins with Z."
  }
}
