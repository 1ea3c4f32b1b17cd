variable "name" {
  description = "Name of the secret, by which the cluster asks for it: fareline/<whose>/<what>"
  type        = string

  validation {
    condition     = can(regex("^fareline/[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*$", var.name))
    error_message = "A secret is called fareline/<whose>/<what>: roles are allowed by that prefix."
  }
}

variable "description" {
  description = "What its value is, for who has to write it"
  type        = string

  validation {
    condition     = length(trimspace(var.description)) > 0
    error_message = "Who writes a value must be told what it is."
  }
}

variable "account_id" {
  description = "Account of the secret and of all who may use it"
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "key_arn" {
  description = "ARN of the key that encrypts it"
  type        = string

  # Secrets Manager's own key would open it to whoever may read secrets, without a key's policy in between.
  validation {
    condition     = can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.key_arn))
    error_message = "A secret is encrypted by a key of ours, given by its ARN."
  }
}

variable "readers" {
  description = "Names of the roles that may read the value"
  type        = set(string)

  validation {
    condition     = length(var.readers) > 0 && alltrue([for role in var.readers : can(regex("^[A-Za-z0-9_.-]+$", role))])
    error_message = "Readers are roles by their full names, without patterns; a secret that nobody reads is not needed."
  }
}

variable "writers" {
  description = "Names of the roles that may write the value"
  type        = set(string)

  validation {
    condition     = length(var.writers) > 0 && alltrue([for role in var.writers : can(regex("^[A-Za-z0-9_.-]+$", role))])
    error_message = "Writers are roles by their full names, without patterns; a secret that nobody writes stays empty."
  }
}

variable "recovery_window_days" {
  description = "How long a deleted secret can be brought back"
  type        = number
  default     = 30

  validation {
    condition     = var.recovery_window_days >= 7 && var.recovery_window_days <= 30
    error_message = "Between 7 and 30 days; at once is what cannot be mended."
  }
}

variable "replica" {
  description = "Where else the secret is kept, and the key there; null: nowhere"
  type = object({
    region = string
    key    = string
  })
  default = null

  validation {
    condition     = var.replica == null || try(startswith(var.replica.key, "alias/fareline-") || can(regex("^arn:aws:kms:${var.replica.region}:", var.replica.key)), false)
    error_message = "The replica is encrypted by a key of ours in its own region."
  }
}
