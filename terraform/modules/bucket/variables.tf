variable "name" {
  description = "Name of the bucket; one in the world has it"
  type        = string

  validation {
    condition     = can(regex("^fareline-[a-z0-9-]{1,54}$", var.name))
    error_message = "A bucket is called fareline- and what it has, in small letters, digits and hyphens."
  }
}

variable "key_arn" {
  description = "Key that objects are encrypted with; null for S3's own, where what writes here cannot use another"
  type        = string

  validation {
    condition     = var.key_arn == null ? true : startswith(var.key_arn, "arn:aws:kms:")
    error_message = "A key is given by its ARN, so that another account's alias cannot be meant."
  }
}

variable "keep_days" {
  description = "Days after which an object goes; null for never"
  type        = number
  default     = null

  validation {
    condition     = var.keep_days == null ? true : var.keep_days >= 1
    error_message = "An object is kept for a day at least."
  }
}

variable "keep_deleted_days" {
  description = "Days for which a deleted or overwritten object can be brought back"
  type        = number
  default     = 30

  validation {
    condition     = var.keep_deleted_days >= 7
    error_message = "Less than a week is no time to notice that something is gone."
  }
}

variable "access_log_bucket" {
  description = "Bucket in which S3 notes each request to this one; null for none"
  type        = string
  default     = null
}

variable "writers" {
  description = "Services of AWS that write here in their own name: under which prefix, and for whom"
  type = list(object({
    sid        = string
    service    = string
    prefix     = string
    conditions = map(map(list(string)))
  }))
  default = []

  validation {
    condition     = alltrue([for writer in var.writers : can(writer.conditions["StringEquals"]["aws:SourceAccount"])])
    error_message = "A service writes for an account that is named, or anybody could have it write here."
  }

  validation {
    condition     = alltrue([for writer in var.writers : endswith(writer.prefix, "/")])
    error_message = "Each writer has a folder of its own."
  }
}

variable "readers" {
  description = "Services of AWS that read here for one resource of ours, which the condition names"
  type = list(object({
    sid        = string
    service    = string
    source_arn = string
  }))
  default = []

  validation {
    condition     = alltrue([for reader in var.readers : can(regex("^arn:aws:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:[^*?]+$", reader.source_arn))])
    error_message = "A service reads for one resource that is named, or anybody could have it read here."
  }
}

variable "role_readers" {
  description = "Roles of other accounts that read objects here, each below a prefix"
  type = list(object({
    sid      = string
    role_arn = string
    prefix   = string
  }))
  default = []

  validation {
    condition     = alltrue([for reader in var.role_readers : can(regex("^arn:aws:iam::[0-9]{12}:role/fareline-[a-z-]+$", reader.role_arn))])
    error_message = "A reader is one role of ours, by its whole name."
  }

  validation {
    condition     = alltrue([for reader in var.role_readers : endswith(reader.prefix, "/")])
    error_message = "A reader has a folder, and not the bucket."
  }
}

variable "only_new" {
  description = "Whether an object is written once and never over: a write without If-None-Match is refused"
  type        = bool
  default     = false
}
