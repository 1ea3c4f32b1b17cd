variable "environment" {
  description = "Name of the environment"
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod", "delivery", "prod-recovery"], var.environment)
    error_message = "An environment is one of terraform/environments."
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
  description = "Region whose state is kept here"
  type        = string

  validation {
    condition     = contains(["eu-central-1", "eu-west-1"], var.region)
    error_message = "Fareline is in eu-central-1 and recovers in eu-west-1."
  }
}

variable "home_region" {
  description = "Region in which the account has what it has once: roles, public zone"
  type        = string
  default     = "eu-central-1"
}

variable "atlantis_role_arn" {
  description = "The one role that may take those of Terraform"
  type        = string

  validation {
    condition     = can(regex("^arn:aws:iam::[0-9]{12}:role/fareline-[a-z-]+$", var.atlantis_role_arn))
    error_message = "One role, by its whole name: a pattern would let in others."
  }
}

variable "github" {
  description = "Repository and ref whose workflows may push images; null where none are pushed"
  type        = object({ repository = string, ref = string })
  default     = null

  # The subject is compared as it is, so a star would be a star; it is refused so that nobody trusts in it.
  validation {
    condition     = var.github == null ? true : can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.github.repository))
    error_message = "One repository, as owner/name."
  }

  validation {
    condition     = var.github == null ? true : can(regex("^refs/(heads|tags)/[A-Za-z0-9._/-]+$", var.github.ref))
    error_message = "One branch or tag, as refs/heads/main. Pull requests have no such ref, and push nothing."
  }
}
