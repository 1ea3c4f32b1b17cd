variable "environment" {
  description = "Name of the environment"
  type        = string

  # The recovery region is in the account of prod, whose roles are made with prod.
  validation {
    condition     = contains(["dev", "staging", "prod", "delivery"], var.environment)
    error_message = "Roles are made once an account: in dev, staging, prod and delivery."
  }
}

variable "account_id" {
  description = "Account of the environment; the provider refuses any other"
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "region" {
  description = "Region of the first cluster, whose foundation has the public zone"
  type        = string

  validation {
    condition     = contains(keys(var.clusters), var.region)
    error_message = "The region must be that of one of the clusters."
  }
}

variable "clusters" {
  description = "The account's clusters by region: where the states of their foundation and of themselves lie"
  type = map(object({
    bucket       = string
    state_region = string
    foundation   = string
    cluster      = string
  }))

  # Otherwise pods of another environment could take these roles.
  validation {
    condition     = alltrue([for state in values(var.clusters) : startswith(state.bucket, "fareline-state-${var.account_id}")])
    error_message = "Clusters are those of the same account."
  }
}

variable "services" {
  description = "The services that run here, each with a role for itself and one for its migrations"
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for service in var.services : can(regex("^[a-z]+$", service))])
    error_message = "A service is called as its folder in kustomize/services."
  }
}

variable "signing_account_id" {
  description = "Account whose key signs images, where services run; null where none do"
  type        = string
  default     = null
}

variable "secret_readers" {
  description = "Who else reads secrets here, of those that secrets.tf knows"
  type        = set(string)

  validation {
    condition     = length(setsubtract(var.secret_readers, keys(local.known_readers))) == 0
    error_message = "secrets.tf does not know one of these: its ServiceAccount and its secrets must be said there."
  }
}

variable "terraform_accounts" {
  description = "Accounts that Atlantis plans and applies in, by environment; only where Atlantis and Jenkins run"
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for id in values(var.terraform_accounts) : can(regex("^[0-9]{12}$", id))])
    error_message = "An account has twelve digits."
  }

  # What builds everything and what sells tickets share no account.
  validation {
    condition     = length(var.terraform_accounts) == 0 || length(var.services) == 0
    error_message = "Where Atlantis runs no service does."
  }
}
