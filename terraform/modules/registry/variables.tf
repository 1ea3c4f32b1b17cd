variable "account_id" {
  description = "Account that the registry is in"
  type        = string
}

variable "region" {
  description = "Region that the registry is in"
  type        = string
}

variable "repositories" {
  description = "What has an image, without the prefix fareline/"
  type        = set(string)

  validation {
    condition     = length(var.repositories) > 0 && alltrue([for name in var.repositories : can(regex("^[a-z]+(-[a-z]+)*$", name))])
    error_message = "Repositories are words of small letters with hyphens."
  }
}

variable "key_arn" {
  description = "Key that images are encrypted with; cannot be changed later"
  type        = string
}

variable "keep_days" {
  description = "Days for which an image with a tag is kept; none may run for longer without a new release"
  type        = number
  default     = 365

  validation {
    condition     = var.keep_days >= 180
    error_message = "What production runs may be half a year old."
  }
}

variable "destinations" {
  description = "Registries to which images are passed on; empty where none are pushed"
  type        = list(object({ account_id = string, region = string }))
  default     = []

  validation {
    condition     = alltrue([for destination in var.destinations : can(regex("^[0-9]{12}$", destination.account_id))])
    error_message = "An account has twelve digits."
  }

  validation {
    condition     = !contains(var.destinations, { account_id = var.account_id, region = var.region })
    error_message = "A registry does not pass images on to itself."
  }
}

variable "source_account_id" {
  description = "Account whose registry passes images on to this one; null where images are pushed"
  type        = string
  default     = null

  # Passing on what was passed on does not work: replication is one step.
  validation {
    condition     = var.source_account_id == null || length(var.destinations) == 0
    error_message = "A registry receives images or passes them on."
  }

  validation {
    condition     = var.source_account_id == null ? true : var.source_account_id != var.account_id && can(regex("^[0-9]{12}$", var.source_account_id))
    error_message = "Images come from another account."
  }
}
