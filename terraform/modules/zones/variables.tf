variable "public_name" {
  description = "Public zone of the environment"
  type        = string

  validation {
    condition     = can(regex("^([a-z]+\\.)?fareline\\.example$", var.public_name))
    error_message = "fareline.example or the environment's part of it."
  }
}

variable "private_name" {
  description = "Zone of names inside"
  type        = string
  default     = "fareline.internal"
}

variable "vpc_id" {
  description = "The network that the private zone is for"
  type        = string
}

variable "at_home" {
  description = "Whether this is the region in which the account has what it has once"
  type        = bool
}

variable "certificate_authorities" {
  description = "Who may give certificates"
  type        = list(string)
  default     = ["letsencrypt.org", "amazon.com"]

  validation {
    condition     = length(var.certificate_authorities) > 0
    error_message = "With no authority named, any may give certificates."
  }
}

variable "delegations" {
  description = "Name servers of parts of the zone that other accounts answer for, by the part's name; outputs of their foundation"
  type        = map(list(string))
  default     = {}

  validation {
    condition     = alltrue([for part, servers in var.delegations : can(regex("^[a-z]+$", part)) && length(servers) == 4])
    error_message = "A part is one word, and has the four name servers that Route 53 gave it."
  }
}

variable "private_records" {
  description = "Names inside that lead to hosts elsewhere, by the first part of the name; database and redis are the stack data's"
  type        = map(string)
  default     = {}

  validation {
    condition = alltrue([for name, host in var.private_records :
      can(regex("^[a-z]+(-[a-z]+)*$", name)) && !contains(["database", "redis"], name) && can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", host))
    ])
    error_message = "A name is one word that nobody else gives, and leads to a host by its whole name."
  }
}
